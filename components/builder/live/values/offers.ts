import { timeFields } from "@/lib/flow/edit/live/make-list-of-times";
import type { Reference } from "@/lib/flow/expression/reference";
import { screenId } from "@/lib/flow/model/document";
import { variablesAt } from "@/lib/flow/model/variables-at";
import { screenWithId } from "@/lib/flow/model/walk";
import { stepsAt } from "@/lib/flow/rules/rule-at";
import {
  freeColumn,
  type RangeEnd,
  rangeEnds,
  rowIdColumn,
  type Step,
  slotColumns,
  type Value,
} from "@/lib/flow/rules/rules";
import { answeredBy, endInWords } from "../../words/reference-words";
import { liveTexts } from "../texts";
import { valueTexts } from "./texts";
import { columnOf, type Told } from "./value-words";

const texts = liveTexts.values;

/** Something that can stand for a value: what the person sent, or what an earlier step gave. */
export type Offer = {
  /** Differs among the offers of one place. */
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly icon: "answer" | "row" | "result" | "always";
} & (
  | { readonly value: Value }
  /** It has to be sent along; where it is read, naming its screen. Of a range of days one end is meant. */
  | { readonly reference: Reference; readonly part?: RangeEnd }
);

/** What can be chosen in a rule after so many of its steps. */
export function offersAt(told: Told, done: number): readonly Offer[] {
  const steps = stepsAt(told.document.rules, told.at).slice(0, done);
  return [
    // What was found last is wanted most.
    ...steps
      .map((step, index) => offersOfStep(step, index, told))
      .toReversed()
      .flat(),
    ...sentOffers(told),
    { key: "today", label: valueTexts.today, group: texts.other, icon: "always", value: { kind: "today" } },
    { key: "token", label: valueTexts.token, group: texts.other, icon: "always", value: { kind: "token" } },
  ];
}

/** Answers and values of the screen, then of others; what fills a screen cannot know the answers on it. */
function sentOffers({ document, at }: Told): readonly Offer[] {
  const screen = screenWithId(document, at.screen);
  if (!screen) return [];
  return variablesAt(document, screen.key).flatMap(
    ({ reference, isHere, label, screenTitle, text, kind, type, visited }) => {
      const isUnknown = (isHere && at.when === "opens") || visited === "never";
      if (isUnknown || type === "array<object>" || reference.path[0] === "field_errors") return [];
      const home = { ...reference, screen: reference.screen ?? screenId(screen) };
      const group = isHere ? texts.here : screenTitle;
      const offer = { key: text, label, group, icon: "answer", reference: home } as const;
      if (kind !== "answer" || type !== "object") return [offer];
      // A range of days is of use by its ends alone.
      const node = answeredBy(document, screen, home);
      return rangeEnds.map((part) => ({
        ...offer,
        ...{ key: `${text} ${part}`, label: endInWords(node, part, label), part },
      }));
    },
  );
}

function offersOfStep(step: Step, index: number, { sources, at }: Told): readonly Offer[] {
  const group = texts.step(index + 1, liveTexts.kinds[step.do].name);
  const cell = (column: string, label: string): Offer => ({
    key: `${step.id} ${column}`,
    label,
    group,
    icon: "row",
    value: { kind: "cell", step: step.id, column },
  });
  switch (step.do) {
    case "check":
      return [];
    case "compute":
    case "reserve":
      return [
        {
          ...{ key: step.id, label: valueTexts.resultOf(index + 1), group, icon: "result" },
          value: { kind: "result", step: step.id },
        },
      ];
    case "slots": {
      const cells = Object.values(slotColumns).map((column) => cell(column, columnOf(step, column, sources)));
      const options = { key: `${step.id} options`, label: valueTexts.freeTimes, group, icon: "row" } as const;
      const value: Value = { kind: "options", step: step.id, fields: timeFields };
      return at.when === "opens" ? [{ ...options, value }, ...cells] : cells;
    }
    default: {
      const source = sources?.find(({ id }) => id === step.source);
      const columns = (source?.columns ?? []).map(({ id, name }) => cell(id, name));
      const isCounted = step.do === "find" && step.free !== undefined;
      const free = isCounted ? [cell(freeColumn, valueTexts.free)] : [];
      return [...columns, ...free, cell(rowIdColumn, valueTexts.rowOf(index + 1))];
    }
  }
}
