import type { GraphFailure } from "@/lib/meta/failures/graph-failure";

/** Whether WhatsApp says that there is no such Flow. */
export function isGone({ reason }: Pick<GraphFailure, "reason">): boolean {
  return reason === "object-missing" || reason === "flow-missing";
}
