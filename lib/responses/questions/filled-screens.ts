import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { fieldsOn } from "@/lib/flow/model/answers";
import { originOf, passagesByTarget } from "@/lib/flow/model/carriers";
import { type FlowDocument, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { screenView } from "@/lib/flow/runtime/screen-view";
import type { RunState, ScreenState } from "@/lib/flow/runtime/state";
import type { ScreenView } from "@/lib/flow/runtime/view";
import { answeredFiles } from "../files/answer-files";
import { questionsOf } from "./questions-of";

/**
 * The screens of a Flow as the person who answered left them, those on which something was answered. What the answers
 * do not tell is drawn from the examples of the Flow. `addressOf` says where a file of the response is loaded from, by
 * its place.
 */
export function filledScreens(
  document: FlowDocument,
  answers: JsonObject,
  addressOf?: (place: number) => string,
): readonly ScreenView[] {
  const forms = formsOf(document, withAddresses(answers, addressOf));
  const screens = Object.fromEntries(
    document.screens.map((screen) => [screenId(screen), filled(document, screen, forms)] as const),
  );
  const ids = document.screens.map(screenId).filter((id) => forms.has(id));
  return ids.map((_, index) =>
    screenView(document, { ...atRest, history: ids.slice(0, index + 1), screens }),
  );
}

/** Phones draw a picked picture from where its preview lies. */
function withAddresses(answers: JsonObject, addressOf: ((place: number) => string) | undefined): JsonObject {
  if (!addressOf) return answers;
  const files = answeredFiles(answers);
  const shown = Object.entries(answers).map(([key, value]): readonly [string, Json] => {
    if (!isJsonArray(value)) return [key, value];
    const items = value.map((item, index) => {
      const place = files.findIndex((file) => file.key === key && file.index === index);
      return place < 0 || !isJsonObject(item) ? item : { ...item, preview: addressOf(place) };
    });
    return [key, items];
  });
  return Object.fromEntries(shown);
}

type Forms = ReadonlyMap<string, { readonly [name: string]: Json }>;

function formsOf(document: FlowDocument, answers: JsonObject): Forms {
  const forms = new Map<string, { [name: string]: Json }>();
  for (const { key, home } of questionsOf(document).values()) {
    const value = own(answers, key);
    if (!home || value === undefined || value === null) continue;
    const form = forms.get(home.screen) ?? {};
    form[home.name] = withFileIds(value);
    forms.set(home.screen, form);
  }
  return forms;
}

function filled(document: FlowDocument, screen: FlowScreen, forms: Forms): ScreenState {
  const id = screenId(screen);
  const passages = passagesByTarget(document);
  const carried = fieldsOn(screen).flatMap(({ name }): readonly (readonly [string, Json])[] => {
    const origin = originOf(passages, { screen: id, scope: "data", name });
    const value = origin?.scope === "form" ? forms.get(origin.screen)?.[origin.name] : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  const data = { ...exampleDataOf(screen), ...Object.fromEntries(carried) };
  return { data, form: forms.get(id) ?? {}, changed: [], serverErrors: {} };
}

/** Files arrive under another name for their id than phones keep them by. */
function withFileIds(value: Json): Json {
  if (!isJsonArray(value)) return value;
  return value.map((item, index) => {
    if (!isJsonObject(item) || typeof item.file_name !== "string" || item.media_id !== undefined) return item;
    return { ...item, media_id: String(item.id ?? index) };
  });
}

const atRest: Omit<RunState, "history" | "screens"> = {
  status: "running",
  focused: null,
  request: 0,
  pending: null,
  askedBy: null,
  isRepeated: false,
  snackbar: null,
  failure: null,
  response: null,
};
