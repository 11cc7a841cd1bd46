import { sentUnder } from "@/lib/flow/edit/live/send-along";
import type { Json } from "@/lib/flow/json";
import { isJsonArray } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { type RuleAt, stepsAt } from "@/lib/flow/rules/rule-at";
import { freeColumn, rowIdColumn, type Step, slotColumns, type Value } from "@/lib/flow/rules/rules";
import type { SourceChoice } from "../../sources/data-ports";
import { screenNameOf } from "../../words/node-words";
import {
  answeredBy,
  endInWords,
  valueInWords as optionInWords,
  readable,
  referenceInWords,
} from "../../words/reference-words";
import { valueTexts as texts } from "./texts";

/** What words for rules are made of. */
export type Told = {
  readonly document: FlowDocument;
  /** Undefined while they are not known. */
  readonly sources: readonly SourceChoice[] | undefined;
  readonly at: RuleAt;
};

/** A value as a person would say it. */
export function valueInWords(value: Value, told: Told): string {
  switch (value.kind) {
    case "fixed":
      return fixedInWords(value.value);
    case "answer":
      return answerInWords(value, told);
    case "cell":
      return cellInWords(value.step, value.column, told);
    case "column":
      return texts.allOf(columnInWords(value.step, value.column, told), numberOf(value.step, told));
    case "options":
      return texts.optionsOf(numberOf(value.step, told));
    case "result":
      return texts.resultOf(numberOf(value.step, told));
    case "today":
      return texts.today;
    case "token":
      return texts.token;
    case "text":
      return texts.quoted(value.parts.map((part) => partInWords(part, told)).join(""));
    case "shown":
      return texts.as(valueInWords(value.value, told), texts.formats[value.as]);
  }
}

/** What a condition compares with, where the other side is a choice: the title of the option. */
export function comparedInWords(value: Value, left: Value, told: Told): string {
  if (value.kind !== "fixed" || typeof value.value !== "string" || left.kind !== "answer") {
    return valueInWords(value, told);
  }
  return texts.quoted(optionInWords(inputBehind(left.key, told), value.value));
}

/** The input whose answer a key of the question brings. */
export function inputBehind(key: string, { document, at }: Told) {
  const reference = sentUnder(document, at, key);
  const screen = reference && screenWithId(document, reference.screen ?? at.screen);
  return reference && screen && answeredBy(document, screen, { ...reference, screen: null });
}

export function columnInWords(stepId: string, column: string, told: Told): string {
  const step = stepsAt(told.document.rules, told.at).find(({ id }) => id === stepId);
  return columnOf(step, column, told.sources);
}

export function columnOf(
  step: Step | undefined,
  column: string,
  sources: readonly SourceChoice[] | undefined,
): string {
  if (column === "") return texts.choose;
  if (column === freeColumn) return texts.free;
  if (step?.do === "slots") return texts.slots[slotOf(column)];
  const source = step && "source" in step ? sources?.find(({ id }) => id === step.source) : undefined;
  return source?.columns.find(({ id }) => id === column)?.name ?? (sources ? texts.gone : texts.column);
}

function slotOf(column: string): keyof typeof texts.slots {
  if (column === slotColumns.time) return "time";
  return column === slotColumns.free ? "free" : "date";
}

function cellInWords(step: string, column: string, told: Told): string {
  const number = numberOf(step, told);
  if (column === rowIdColumn) return texts.rowOf(number);
  return texts.cellOf(columnInWords(step, column, told), number);
}

function answerInWords({ key, part }: Extract<Value, { kind: "answer" }>, told: Told): string {
  const { document, at } = told;
  const reference = sentUnder(document, at, key);
  const screen = reference && screenWithId(document, reference.screen ?? at.screen);
  if (!reference || !screen) {
    return part === undefined ? readable(key) : endInWords(undefined, part, readable(key));
  }
  const whole = referenceInWords(document, screen, { ...reference, screen: null });
  const words = part === undefined ? whole : endInWords(inputBehind(key, told), part, whole);
  const isHere = at.when === "tap" && reference.screen === at.screen;
  return isHere ? words : texts.from(words, screenNameOf(screen));
}

/** The position of a step among those of its rule, from 1; 0 when it is gone. */
function numberOf(step: string, { document, at }: Told): number {
  return stepsAt(document.rules, at).findIndex(({ id }) => id === step) + 1;
}

function partInWords(part: Value, told: Told): string {
  if (part.kind === "fixed") return typeof part.value === "string" ? part.value : fixedInWords(part.value);
  return `[${valueInWords(part, told)}]`;
}

function fixedInWords(value: Json): string {
  if (value === null) return texts.choose;
  if (typeof value === "string") return value === "" ? texts.emptyText : texts.quoted(value);
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (isJsonArray(value)) return value.map(fixedInWords).join(", ");
  return typeof value === "number" ? String(value) : texts.group;
}
