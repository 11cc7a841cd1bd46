import type { Call, ExitStatus } from "../command";
import { sayTo, table, tellFrom } from "./told";

/** The connected accounts with their numbers. */
export async function listAccounts(call: Call): Promise<ExitStatus> {
  return tellFrom(
    call,
    (place) => place.accounts(),
    (accounts) => {
      if (accounts.length === 0) sayTo(call, "No WhatsApp account is connected.");
      for (const { id, name, isSimulated, numbers } of accounts) {
        sayTo(call, `${id}  ${name}${isSimulated ? " (simulated)" : ""}`);
        for (const line of table(numbers.map((number) => [number.id, number.phone])))
          sayTo(call, `  ${line}`);
      }
      return 0;
    },
  );
}
