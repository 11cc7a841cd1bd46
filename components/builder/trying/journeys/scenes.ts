import type { DrawnScreen } from "@/components/preview/drawn-screen";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import { parseReference } from "@/lib/flow/expression/reference";
import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { askersOn } from "@/lib/flow/model/asking";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { triggerKey } from "@/lib/flow/rules/rules";
import { exampleDataOf } from "@/lib/flow/runtime/data-schema";
import { screenView } from "@/lib/flow/runtime/screen-view";
import type { RunState } from "@/lib/flow/runtime/state";

/** What stood on the phone at one side of a step: a screen, by its id, with its data and what was filled in. */
export type Scene = { readonly screen: string; readonly data: JsonObject; readonly form: JsonObject };

/** What the person had before them as they asked; null while there was no screen yet. */
export function sceneBefore(
  document: FlowDocument,
  steps: readonly JourneyStep[],
  index: number,
): Scene | null {
  const step = steps[index];
  if (!step || step.screen === null) return null;
  return { screen: step.screen, data: givenBefore(steps, index), form: filledIn(document, step) };
}

/** What the answer showed them; null when it showed no screen. */
export function sceneAfter(step: JourneyStep | undefined): Scene | null {
  const shown = step?.shown ?? {};
  const screen = own(shown, "screen");
  if (typeof screen !== "string" || screen === endScreen) return null;
  return { screen, data: dataOf(shown), form: {} };
}

/** The name by which an answer ends a Flow (spec/platform.md, C.4). */
export const endScreen = "SUCCESS";

/** The data that the screen of a step was given last before it. */
export function givenBefore(steps: readonly JourneyStep[], index: number): JsonObject {
  const screen = steps[index]?.screen;
  const last = steps
    .slice(0, index)
    .findLast(({ shown }) => shown !== null && own(shown, "screen") === screen);
  return last?.shown ? dataOf(last.shown) : {};
}

/** The inputs of the screen, read back from what its action sent. */
function filledIn(document: FlowDocument, { screen: id, data }: JourneyStep): JsonObject {
  const screen = id === null ? undefined : screenWithId(document, id);
  const askers = screen ? askersOn(screen) : [];
  const trigger = own(data, triggerKey);
  const asker = askers.find(({ asksFor }) => asksFor !== undefined && asksFor === trigger) ?? askers[0];
  const form: { [name: string]: Json } = {};
  for (const [key, sent] of Object.entries(asker?.payload ?? {})) {
    const reference = typeof sent === "string" ? parseReference(sent) : null;
    const value = own(data, key);
    const [name, ...further] = reference?.path ?? [];
    const isOwn = reference?.scope === "form" && reference.screen === null && further.length === 0;
    if (isOwn && name !== undefined && value !== undefined) form[name] = value;
  }
  return form;
}

/** The scene as phones draw it; undefined when the Flow has no such screen any more. */
export function drawnScene(
  document: FlowDocument,
  { screen: id, data, form }: Scene,
): DrawnScreen | undefined {
  const screen = screenWithId(document, id);
  if (!screen) return undefined;
  const given = { ...exampleDataOf(screen), ...data };
  const screens = { [id]: { data: given, form, changed: [], serverErrors: {} } };
  return screenView(document, { ...atRest, history: [id], screens });
}

function dataOf(shown: JsonObject): JsonObject {
  const data = own(shown, "data");
  return isJsonObject(data) ? data : {};
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
