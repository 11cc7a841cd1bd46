import type { BusySource, Rules, SaveStep, SlotsStep, Step, Value } from "./rules";

/** A step that finds free times beside the bookings of a table. */
export type BookedSlots = SlotsStep & { readonly busy: Extract<BusySource, { kind: "table" }> };

/** Those of all rules of a Flow that find free times beside the bookings of a table. */
export function slotsBookedIn(
  rules: Pick<Rules, "screens"> | undefined,
  table: string,
): readonly BookedSlots[] {
  if (table === "") return [];
  return stepsOf(rules)
    .filter(isBooked)
    .filter(({ busy }) => busy.source === table);
}

/** What is said to who comes too late for a time of a table, where some step of the rules says it. */
export function wordsForTaken(rules: Pick<Rules, "screens"> | undefined, table: string): Value | undefined {
  const saves = stepsOf(rules).flatMap((step) => (step.do === "save" && step.source === table ? [step] : []));
  return saves.find(({ unlessTaken }) => unlessTaken)?.unlessTaken?.full;
}

/**
 * The free times of which a step saves a booking: a new row with its day and time, or a change of one of them. A new row
 * that lacks one of the two takes no time, as on waiting lists.
 */
export function slotsSavedBy(
  rules: Pick<Rules, "screens"> | undefined,
  { source, match, values }: SaveStep,
): readonly BookedSlots[] {
  return slotsBookedIn(rules, source).filter(({ busy }) => {
    const [hasDay, hasTime] = [busy.date, busy.time].map((column) =>
      isChosen(Object.hasOwn(values, column) ? values[column] : undefined),
    );
    return match.length === 0 ? hasDay && hasTime : hasDay || hasTime;
  });
}

function stepsOf(rules: Pick<Rules, "screens"> | undefined): readonly Step[] {
  return Object.values(rules?.screens ?? {}).flatMap(({ opens, taps = [] }) => [
    ...(opens?.steps ?? []),
    ...taps.flatMap(({ steps }) => steps),
  ]);
}

function isChosen(value: Value | undefined): boolean {
  return value !== undefined && (value.kind !== "fixed" || (value.value !== "" && value.value !== null));
}

function isBooked(step: Step): step is BookedSlots {
  return step.do === "slots" && step.busy?.kind === "table";
}
