import { failure, type Result, success } from "../../result";
import { type Json, jsonEqual } from "../json";
import type { CheckStep, FindStep, ReserveStep, Rules, SaveStep, Step } from "../rules/rules";
import { type BookedSlots, slotsBookedIn, slotsSavedBy, wordsForTaken } from "../rules/slots-step";
import { stepsReadWhole } from "../rules/steps-read-whole";
import type { AnsweringFault } from "./answered";
import { formulaOf } from "./formula-of";
import { wordsForLost } from "./lost-places";
import type { AnsweringPorts, Found, FreeTimes, RowFilter, Saving, SourceFault } from "./ports";
import { type Scene, withResult, withRows } from "./scene";
import { daysLater, numberOf, plainText } from "./text-of";
import { texts } from "./texts";
import { allHold, optionsMax, valueIn, valuesIn } from "./value-in";

/** The person stays where they are and reads this. */
export type Refusal = { readonly message: string; readonly at?: string };

/** What came of a step: more to read from, or a refusal. `told` is for the log. */
export type Taken = {
  readonly title: string;
  readonly facts: Json;
  readonly outcome: Result<Scene | { readonly refusal: Refusal }, AnsweringFault>;
};

/** Rows that are looked up when a step sets no limit, and its rows are shown or one of them is read. */
const rowsUsually = optionsMax;
/** When all of them count: as many as a table holds. */
const rowsMost = 20_000;

export type Around = {
  readonly ports: AnsweringPorts;
  /** That of the question and the step: a write with a key it had before is no second one. */
  readonly key: () => string;
  /** Those that the step stands among. */
  readonly rules: Pick<Rules, "screens">;
  /** What is saved takes with it, for good, all that was reserved in this run. */
  readonly keepsPlaces?: boolean;
};

/** Carries out one step. */
export async function takeStep(step: Step, scene: Scene, around: Around): Promise<Taken> {
  const { ports, key } = around;
  switch (step.do) {
    case "find":
      return found(step.id, scene, texts.find, await ports.find(wantedOf(step, scene, around)));
    case "slots": {
      const said = plainText(valueIn(step.from, scene)) || scene.today;
      const from = daysLater(said, 0);
      if (from === undefined) return failed(texts.noDate(said.slice(0, 80)));
      return found(step.id, scene, texts.slots, await ports.slots({ ...step, from, zone: scene.rules.zone }));
    }
    case "compute":
      return computed(step.id, scene, formulaOf(step.formula, scene));
    case "check":
      return checked(step, scene);
    case "save":
      return await saved(step, scene, around);
    case "reserve":
      return await reserved(step, scene, around);
    case "call": {
      const values = valuesIn(step.values, scene);
      return found(step.id, scene, texts.call, await ports.call({ source: step.source, values, key: key() }));
    }
  }
}

function wantedOf({ id, source, where, sort, limit, free }: FindStep, scene: Scene, { rules }: Around) {
  return {
    source,
    where: filtersOf(where, scene),
    limit: limit ?? (stepsReadWhole(rules).has(id) ? rowsMost : rowsUsually),
    sort,
    free: free && { column: free.column, quantity: numberOf(valueIn(free.quantity, scene)) ?? 1 },
  };
}

function filtersOf(filters: FindStep["where"], scene: Scene): readonly RowFilter[] {
  return filters.map(({ value, ...filter }) => ({ ...filter, value: value ? valueIn(value, scene) : null }));
}

async function saved(step: SaveStep, scene: Scene, around: Around): Promise<Taken> {
  const { ports, key, rules, keepsPlaces = false } = around;
  const { source, match, values, unlessTaken } = step;
  const kept = timesKeptBy(step, scene, rules);
  if (unlessTaken && kept.length === 0) return failed(texts.noFreeTimes);
  const wanted: Saving = {
    source,
    match: match.length === 0 ? undefined : filtersOf(match, scene),
    cells: valuesIn(values, scene),
    key: key(),
    ...(keepsPlaces ? { keepsPlaces } : {}),
  };
  for (const times of kept.length === 0 ? [undefined] : kept) {
    const result = await ports.save(times ? { ...wanted, unlessTaken: times } : wanted);
    if (!result.ok) return found(step.id, scene, texts.save, result);
    if (result.value === "lost") return refused(wordsForLost(rules, scene), undefined);
    if (result.value !== "taken") return found(step.id, scene, texts.save, success(result.value));
  }
  const words = unlessTaken?.full ?? wordsForTaken(rules, source);
  return refused((words && plainText(valueIn(words, scene))) || texts.taken, unlessTaken?.at);
}

/**
 * The free times of which one has to be free for a booking. A step that names none, as those that were made before steps
 * could, asks for one of all that it may be of: whoever finds free times beside bookings means each to be booked so often.
 */
function timesKeptBy(step: SaveStep, scene: Scene, rules: Around["rules"]): readonly FreeTimes[] {
  const { source, unlessTaken } = step;
  const slots = unlessTaken
    ? slotsBookedIn(rules, source)
        .filter(({ id }) => id === unlessTaken.slots)
        .slice(0, 1)
    : slotsSavedBy(rules, step);
  const times = slots.map((each) => freeTimesOf(each, scene));
  return times.filter((each, at) => times.findIndex((other) => jsonEqual(each, other)) === at);
}

function freeTimesOf({ busy, ...slots }: BookedSlots, scene: Scene): FreeTimes {
  const { hours, durationMinutes, everyMinutes, bufferMinutes = 0, capacity } = slots;
  const { date, time } = busy;
  const { zone } = scene.rules;
  return { hours, durationMinutes, everyMinutes, bufferMinutes, capacity, date, time, zone };
}

function found(
  id: string,
  scene: Scene,
  title: (source: string, count: number) => string,
  result: Result<Found, SourceFault>,
): Taken {
  if (!result.ok) {
    const outcome = failure({ code: "source-down" as const, ...result.failure });
    return { title: texts.failed, facts: result.failure.message, outcome };
  }
  const { rows, title: source, note } = result.value;
  return {
    title: title(source, rows.length),
    facts: note === undefined ? { rows: rows.slice(0, 5) } : { rows: rows.slice(0, 5), note },
    outcome: success(withRows(scene, id, rows)),
  };
}

function computed(id: string, scene: Scene, result: Result<Json, string>): Taken {
  if (result.ok) {
    return {
      title: texts.compute,
      facts: result.value,
      outcome: success(withResult(scene, id, result.value)),
    };
  }
  return failed(result.failure);
}

function failed(message: string): Taken {
  return { title: texts.failed, facts: message, outcome: failure({ code: "rule-failed", message }) };
}

function checked({ refuseWhen, message, at }: CheckStep, scene: Scene): Taken {
  const isRefused = refuseWhen.length > 0 && allHold(refuseWhen, scene);
  if (!isRefused) return { title: texts.passed, facts: null, outcome: success(scene) };
  return refused(plainText(valueIn(message, scene)), at);
}

function refused(message: string, at: string | undefined): Taken {
  const refusal = { message, ...(at === undefined ? {} : { at }) };
  return { title: texts.refused, facts: message, outcome: success({ refusal }) };
}

async function reserved(step: ReserveStep, scene: Scene, { ports, key }: Around): Promise<Taken> {
  const row = plainText(valueIn(step.row, scene));
  const quantity = numberOf(valueIn(step.quantity, scene));
  if (row === "" || quantity === undefined || !Number.isInteger(quantity) || quantity < 1) {
    return failed(row === "" ? texts.noRow : texts.noQuantity);
  }
  const { source, column, minutes } = step;
  const result = await ports.reserve({
    source,
    row,
    column,
    quantity,
    minutes,
    purpose: step.id,
    key: key(),
  });
  if (!result.ok) {
    const outcome = failure({ code: "source-down" as const, ...result.failure });
    return { title: texts.failed, facts: result.failure.message, outcome };
  }
  const { outcome, title } = result.value;
  if (outcome === "full") return refused(plainText(valueIn(step.full, scene)), step.at);
  return {
    title: texts.reserved(title, quantity),
    facts: { row, quantity, minutes },
    outcome: success(withResult(scene, step.id, quantity)),
  };
}
