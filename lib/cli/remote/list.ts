import type { Call, ExitStatus } from "../command";
import type { FlowPlace } from "../places/place";
import { sayTo, table, tellFrom } from "./told";

/** The Flows, and where each stands at WhatsApp. */
export async function listFlows(call: Call): Promise<ExitStatus> {
  return tellFrom(
    call,
    (place) => place.list(call.text("account")),
    (flows) => {
      if (flows.length === 0) sayTo(call, "There are no Flows.");
      const rows = flows.map(({ id, name, at }) => [
        id,
        name,
        at.map(placeWords).join(", ") || "not at WhatsApp",
      ]);
      for (const line of table(rows)) sayTo(call, line);
      return 0;
    },
  );
}

function placeWords({ status, account, isSimulated }: FlowPlace): string {
  return `${status} in ${account}${isSimulated ? " (simulated)" : ""}`;
}
