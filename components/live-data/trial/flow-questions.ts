import type { FieldType } from "@/lib/flow/expression/field-type";
import { type Json, type JsonObject, jsonEqual, own } from "@/lib/flow/json";
import { answersOn } from "@/lib/flow/model/answers";
import { askersOn } from "@/lib/flow/model/asking";
import { type FlowDocument, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { entryScreens } from "@/lib/flow/model/routes";
import { screenWithKey } from "@/lib/flow/model/walk";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { nextScreens } from "@/lib/flow/runtime/routing";

/** A question that a phone may ask of this Flow, with made-up answers. */
export type FlowQuestion = {
  readonly action: "INIT" | "data_exchange" | "BACK";
  /** The id of the screen it is asked on; empty on INIT. */
  readonly screen: string;
  readonly data: JsonObject;
  /** Ids of the screens that may follow, the likeliest first; empty when the Flow ends there. */
  readonly next: readonly string[];
};

/** Every question that the screens of a Flow ask, in their order; what opens it comes first. */
export function flowQuestions(document: FlowDocument): readonly FlowQuestion[] {
  return [openingOf(document), ...document.screens.flatMap((screen) => questionsOn(document, screen))];
}

function openingOf(document: FlowDocument): FlowQuestion {
  const next = entryScreens(document).flatMap((key) => {
    const screen = screenWithKey(document, key);
    return screen ? [screenId(screen)] : [];
  });
  return { action: "INIT", screen: "", data: {}, next };
}

function questionsOn(document: FlowDocument, screen: FlowScreen): readonly FlowQuestion[] {
  const id = screenId(screen);
  if (id === "") return [];
  const next = nextScreens(document, screen)
    .map(screenId)
    .filter((each) => each !== "" && each !== id);
  const asked: FlowQuestion[] = [];
  for (const { payload } of askersOn(screen)) {
    const data = filledIn(screen, payload);
    const question: FlowQuestion = { action: "data_exchange", screen: id, data, next };
    if (!asked.some((known) => jsonEqual(known.data, data))) asked.push(question);
  }
  if (screen.props.refresh_on_back !== true) return asked;
  const before = document.screens
    .filter((each) => nextScreens(document, each).includes(screen))
    .map(screenId);
  return [...asked, { action: "BACK", screen: id, data: {}, next: before }];
}

/** What an action sends, its references replaced by examples. */
function filledIn(screen: FlowScreen, payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, exampleFor(screen, value)]));
}

const reference = /^\$\{(form|data)\.([^.}]+)\}$/;

function exampleFor(screen: FlowScreen, value: Json): Json {
  const [, scope, name] = (typeof value === "string" && reference.exec(value)) || [];
  if (name === undefined) return typeof value === "string" && value.includes("${") ? "" : value;
  if (scope === "data") return own(exampleDataOf(screen), name) ?? "";
  const answer = answersOn(screen).find((each) => each.name === name);
  return answer ? exampleOf(answer.type) : "";
}

/** Phones send most answers as texts. */
function exampleOf(type: FieldType): Json {
  if (type === "boolean") return true;
  if (type === "number" || type === "integer") return "1";
  if (type.startsWith("array") || type === "media") return [];
  return type === "object" ? {} : "";
}
