import type { BusySource, Rules, SlotsStep, Step } from "./rules";

/** A step that finds free times beside the bookings of a table. */
export type BookedSlots = SlotsStep & { readonly busy: Extract<BusySource, { kind: "table" }> };

/** Those of all rules of a Flow that find free times beside the bookings of a table. */
export function slotsBookedIn(
  rules: Pick<Rules, "screens"> | undefined,
  table: string,
): readonly BookedSlots[] {
  if (table === "") return [];
  return Object.values(rules?.screens ?? {})
    .flatMap(({ opens, taps = [] }): readonly Step[] => [
      ...(opens?.steps ?? []),
      ...taps.flatMap(({ steps }) => steps),
    ])
    .filter(isBooked)
    .filter(({ busy }) => busy.source === table);
}

function isBooked(step: Step): step is BookedSlots {
  return step.do === "slots" && step.busy?.kind === "table";
}
