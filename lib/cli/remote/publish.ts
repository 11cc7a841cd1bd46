import type { Call, ExitStatus } from "../command";
import { sayTo, tellFrom } from "./told";

/** Makes the draft of a Flow live. */
export async function publishFlow(call: Call): Promise<ExitStatus> {
  const [flow = ""] = call.files;
  return tellFrom(
    call,
    (place) => place.publish({ flow, account: call.text("account"), note: call.text("note") ?? "" }),
    ({ name, account }) => {
      sayTo(call, `"${name}" is live in ${account}.`);
      return 0;
    },
  );
}
