import { answersOn } from "../../model/answers";
import { screensById } from "../../model/edges";
import {
  type Condition,
  type Filter,
  freeColumn,
  rowIdColumn,
  type Step,
  slotColumns,
  type UnlessTaken,
  type Value,
  type Values,
} from "../../rules/rules";
import { slotsBookedIn } from "../../rules/slots-step";
import { formulaFaults } from "./formula-faults";
import { faultTexts } from "./rule-fault";
import type { Told, World } from "./rule-world";

/** What is wrong with one step. */
export function stepFaults(step: Step, world: World): readonly Told[] {
  switch (step.do) {
    case "find":
      return [
        ...sourceFaults(step.source, world),
        ...filterFaults(step.source, step.where, world),
        ...(step.sort ? columnFaults(step.source, step.sort.column, world) : []),
        ...(step.free ? columnFaults(step.source, step.free.column, world) : []),
        ...(step.free ? chosenFaults(step.free.quantity, world) : []),
      ];
    case "slots":
      return [
        ...(step.hours.length === 0 ? [unfinished(faultTexts.noHours)] : []),
        ...chosenFaults(step.from, world),
        ...(step.busy ? sourceFaults(step.busy.source, world) : []),
        ...(step.busy?.kind === "table"
          ? [step.busy.date, step.busy.time].flatMap((column) =>
              columnFaults(step.busy?.source ?? "", column, world),
            )
          : []),
      ];
    case "compute":
      return formulaFaults(step.formula, world, { valueFaults: chosenFaults, rowsFaults });
    case "check":
      return [
        ...(step.refuseWhen.length === 0 ? [unfinished(faultTexts.noConditions)] : []),
        ...step.refuseWhen.flatMap((condition) => conditionFaults(condition, world)),
        ...messageFaults(step.message, world),
        ...inputFaults(step.at, world),
      ];
    case "save":
      return [
        ...tableFaults(step.source, world),
        ...filterFaults(step.source, step.match, world),
        ...cellFaults(step.source, step.values, world),
        ...(step.unlessTaken ? takenFaults(step.source, step.unlessTaken, world) : []),
      ];
    case "reserve":
      return [
        ...tableFaults(step.source, world),
        ...(step.source === "" ? [] : columnFaults(step.source, step.column, world)),
        ...chosenFaults(step.row, world),
        ...chosenFaults(step.quantity, world),
        ...messageFaults(step.full, world),
        ...inputFaults(step.at, world),
      ];
    case "call":
      return [
        ...sourceFaults(step.source, world),
        ...Object.values(step.values).flatMap((value) => valueFaults(value, world)),
      ];
  }
}

/** What is wrong with a value at its place. */
export function valueFaults(value: Value, world: World): readonly Told[] {
  switch (value.kind) {
    case "fixed":
      return value.value === null ? [unfinished(faultTexts.noValue)] : [];
    case "answer":
      return world.keys === undefined || world.keys.has(value.key)
        ? []
        : [{ code: "answer-gone", message: faultTexts.answerGone(value.key) }];
    case "cell":
    case "column":
      return rowsFaults(value.step, value.column, world);
    case "options":
      return Object.values(value.fields).flatMap((parts) =>
        parts.flatMap((part) => (typeof part === "string" ? [] : rowsFaults(value.step, part.column, world))),
      );
    case "result":
      return stepUsed(value.step, world, ({ do: kind }) => kind === "compute" || kind === "reserve");
    case "text":
      return value.parts.flatMap((part) => valueFaults(part, world));
    case "shown":
      return valueFaults(value.value, world);
    case "today":
    case "token":
      return [];
  }
}

/** A comparison needs both of its sides, but where it is said of one alone. */
export function conditionFaults({ left, is, right }: Condition, world: World): readonly Told[] {
  const isAlone = is === "empty" || is === "filled";
  return [...chosenFaults(left, world), ...(right && !isAlone ? chosenFaults(right, world) : [])];
}

/** A value where an empty one makes no sense. */
function chosenFaults(value: Value, world: World): readonly Told[] {
  if (value.kind === "fixed" && value.value === "") return [unfinished(faultTexts.noValue)];
  return valueFaults(value, world);
}

/** A column of the rows of a step before this one. */
function rowsFaults(id: string, column: string, world: World): readonly Told[] {
  const used = stepUsed(
    id,
    world,
    ({ do: kind }) => kind !== "compute" && kind !== "check" && kind !== "reserve",
  );
  const step = world.steps.find((each) => each.id === id);
  if (used.length > 0 || !step) return used;
  if (column === rowIdColumn) return [];
  if (step.do === "slots") {
    const isKnown = Object.values<string>(slotColumns).includes(column);
    return isKnown ? [] : [{ code: "step-unfit", message: faultTexts.stepUnfit }];
  }
  if (column === freeColumn && step.do === "find" && step.free) return [];
  return "source" in step ? columnFaults(step.source, column, world) : [];
}

function stepUsed(id: string, { steps, done }: World, fits: (step: Step) => boolean): readonly Told[] {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  if (!step) return [{ code: "step-gone", message: faultTexts.stepGone }];
  if (index >= done) return [{ code: "step-later", message: faultTexts.stepLater }];
  return fits(step) ? [] : [{ code: "step-unfit", message: faultTexts.stepUnfit }];
}

function sourceFaults(id: string, { sources }: World): readonly Told[] {
  if (id === "") return [unfinished(faultTexts.noSource)];
  return sources && !sources.has(id) ? [{ code: "source-gone", message: faultTexts.sourceGone }] : [];
}

function tableFaults(id: string, world: World): readonly Told[] {
  const source = world.sources?.get(id);
  if (!source || source.kind === "table") return sourceFaults(id, world);
  return [{ code: "source-unfit", message: faultTexts.notTable(source.name) }];
}

function columnFaults(id: string, column: string, { sources }: World): readonly Told[] {
  const source = sources?.get(id);
  if (column === "") return id === "" ? [] : [unfinished(faultTexts.noColumn)];
  if (!source || column === rowIdColumn || source.columns.some((each) => each.id === column)) return [];
  return [{ code: "column-gone", message: faultTexts.columnGone(source.name) }];
}

function filterFaults(id: string, filters: readonly Filter[], world: World): readonly Told[] {
  return filters.flatMap(({ column, is, value, time }) => {
    const needsValue = is !== "empty" && is !== "filled";
    return [
      ...columnFaults(id, column, world),
      ...(time === undefined ? [] : columnFaults(id, time, world)),
      ...(value && needsValue ? chosenFaults(value, world) : []),
      ...(needsValue && !value ? [unfinished(faultTexts.noValue)] : []),
    ];
  });
}

function cellFaults(id: string, values: Values, world: World): readonly Told[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [unfinished(faultTexts.noCells)];
  return entries.flatMap(([column, value]) => [
    ...columnFaults(id, column, world),
    ...valueFaults(value, world),
  ]);
}

function takenFaults(source: string, { slots, full, at }: UnlessTaken, world: World): readonly Told[] {
  const isThere = slotsBookedIn(world.document.rules, source).some(({ id }) => id === slots);
  return [
    ...(isThere ? [] : [{ code: "step-gone", message: faultTexts.slotsGone } as const]),
    ...messageFaults(full, world),
    ...inputFaults(at, world),
  ];
}

function messageFaults(message: Value, world: World): readonly Told[] {
  const isEmpty =
    (message.kind === "fixed" && (message.value === "" || message.value === null)) ||
    (message.kind === "text" && message.parts.length === 0);
  return isEmpty ? [unfinished(faultTexts.noMessage)] : valueFaults(message, world);
}

function inputFaults(name: string | undefined, { at, document }: World): readonly Told[] {
  if (name === undefined) return [];
  const screen = screensById(document).get(at.screen);
  const isThere = screen && answersOn(screen).some((answer) => answer.name === name);
  return isThere ? [] : [{ code: "input-gone", message: faultTexts.inputGone(name) }];
}

function unfinished(message: string): Told {
  return { code: "unfinished", message };
}
