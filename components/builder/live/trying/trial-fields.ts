import type { Option } from "@/components/ui/option";
import { daysLater } from "@/lib/flow/answering/text-of";
import { definitionOf } from "@/lib/flow/catalogue/index";
import type { FieldType } from "@/lib/flow/expression/field-type";
import { parseReference } from "@/lib/flow/expression/reference";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { answersOn, fieldsOn } from "@/lib/flow/model/answers";
import { type Asker, askersFor, leadingTo } from "@/lib/flow/model/asking";
import type { FlowDocument, FlowNode } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { type RuleAt, stepsAt } from "@/lib/flow/rules/rule-at";
import { type RangeEnd, triggerKey } from "@/lib/flow/rules/rules";
import { choicesFor } from "../values/static-options";
import { inputBehind, type Told, valueInWords } from "../values/value-words";

/** Something a person would have answered, which whoever tries a rule makes up. */
export type TrialField = {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType | undefined;
  readonly choices: readonly Option[];
  /** The field of the screen that brings the choices while the Flow runs. */
  readonly choicesFrom: string | undefined;
  readonly sample: Json;
  /** How the ends of a range of days are called; undefined for all else. */
  readonly ends?: { readonly [end in RangeEnd]: string };
};

/** What is asked, but for the answers. */
export type TrialFrame = { readonly fixed: JsonObject; readonly fields: readonly TrialField[] };

/** The answers that a rule gets, and what its question holds besides; `today` is YYYY-MM-DD. */
export function trialFrame(told: Told, today: string): TrialFrame {
  const { document, at } = told;
  const [asker] = at.when === "tap" ? askersFor(document, at) : leadingTo(document, at.screen);
  const fixed: { [key: string]: Json } = at.when === "tap" ? { [triggerKey]: at.trigger } : {};
  const fields: TrialField[] = [];
  for (const [key, sent] of Object.entries(asker?.payload ?? {})) {
    if (key === triggerKey) continue;
    const field = asker && fieldOf(told, asker, key, today);
    if (field) fields.push(field);
    else fixed[key] = sent;
  }
  return { fixed, fields };
}

function fieldOf(told: Told, { payload, screen }: Asker, key: string, today: string): TrialField | undefined {
  const sent = own(payload, key);
  const reference = typeof sent === "string" ? parseReference(sent) : null;
  if (!reference) return undefined;
  const home = reference.screen === null ? screen : screenWithId(told.document, reference.screen);
  const name = reference.path[0];
  const answer = home && answersOn(home).find((each) => each.name === name);
  const field = home && fieldsOn(home).find((each) => each.name === name);
  const isAnswer = reference.scope === "form";
  const type = isAnswer ? answer?.type : field?.type;
  const { choices } = choicesFor({ kind: "answer", key }, told);
  const node = isAnswer ? inputBehind(key, told) : undefined;
  const list = node && own(node.props, "data-source");
  const bound = typeof list === "string" ? parseReference(list) : null;
  const example = field && !isAnswer ? own(field.schema, "__example__") : undefined;
  return {
    ...{ key, label: valueInWords({ kind: "answer", key }, told), type, choices },
    choicesFrom: bound?.scope === "data" ? bound.path[0] : undefined,
    sample: example ?? sampleOf({ type, choices, node, today }),
    ...(isAnswer && type === "object" ? { ends: endsOf(told, key) } : {}),
  };
}

function endsOf(told: Told, key: string): { readonly [end in RangeEnd]: string } {
  const words = (part: RangeEnd) => valueInWords({ kind: "answer", key, part }, told);
  return { "start-date": words("start-date"), "end-date": words("end-date") };
}

type Sampled = Pick<TrialField, "type" | "choices"> & {
  readonly node: FlowNode | undefined;
  readonly today: string;
};

function sampleOf({ type, choices, node, today }: Sampled): Json {
  const [choice] = choices;
  if (type === "array<string>") return choice ? [choice.value] : [];
  if (choice) return choice.value;
  if (type === "boolean") return true;
  const isDay = node && definitionOf(node.type)?.props.some(({ name }) => name === "min-date");
  if (isDay && type === "object") return { "start-date": today, "end-date": daysLater(today, 2) ?? today };
  if (isDay) return today;
  const inputType = node && own(node.props, "input-type");
  if (type === "number" || type === "integer" || inputType === "number") return 2;
  return typeof inputType === "string" ? (typedSamples[inputType] ?? plainSample) : plainSample;
}

const plainSample = "Ana";
const typedSamples: { readonly [inputType: string]: string } = {
  email: "ana@example.com",
  phone: "+34600123456",
  passcode: "1234",
  password: "secret-1234",
};

/** The column of a source that an answer is looked up in: what stands there is a sensible sample. */
export function lookedUpIn(document: FlowDocument, at: RuleAt, key: string) {
  for (const step of stepsAt(document.rules, at)) {
    if (step.do !== "find" || step.source === "") continue;
    const filter = step.where.find(
      ({ is, value }) => is === "is" && value?.kind === "answer" && value.key === key,
    );
    if (filter) return { source: step.source, column: filter.column };
  }
  return undefined;
}

/** Options as a screen would be given them. */
export function optionsIn(data: JsonObject, field: string): readonly Option[] {
  const list = own(data, field);
  if (!isJsonArray(list)) return [];
  return list.flatMap((item): readonly Option[] => {
    if (!isJsonObject(item) || typeof item.id !== "string" || item.id === "") return [];
    const main = own(item, "main-content");
    const title = own(isJsonObject(main) ? main : item, "title");
    return [{ value: item.id, label: typeof title === "string" && title !== "" ? title : item.id }];
  });
}
