import { isJsonObject, type JsonObject, own } from "../../json";
import { type FlowDocument, type FlowScreen, screenId } from "../../model/document";
import { type Tap, triggerKey } from "../../rules/rules";
import { screenRulesOf, withTap } from "./rules-edits";

/** Whether something on a screen asks a rule that finishes the Flow. */
export function hasEndingTap(document: FlowDocument, screen: FlowScreen): boolean {
  return endingTaps(document, screen).length > 0;
}

/** What an action sends to a rule that finishes the Flow; undefined for other actions. */
export function endingPayload(
  document: FlowDocument,
  screen: FlowScreen,
  action: JsonObject,
): JsonObject | undefined {
  const payload = own(action, "payload");
  return isJsonObject(payload) && tapOf(document, screen, action) ? payload : undefined;
}

/** Lets the rule of an action pass on what its payload has got besides. */
export function passingOn(
  document: FlowDocument,
  screen: FlowScreen,
  { action, before, after }: { readonly [part in "action" | "before" | "after"]: JsonObject },
): FlowDocument {
  const tap = tapOf(document, screen, action);
  if (!tap) return document;
  const keys = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const more = Object.fromEntries(keys.map((key) => [key, { kind: "answer", key } as const]));
  const outcomes = tap.outcomes.map(({ when, then }): Tap["outcomes"][number] =>
    then.kind === "finish"
      ? { when, then: { ...then, params: { ...then.params, ...more } } }
      : { when, then },
  );
  return withTap(document, screenId(screen), { ...tap, outcomes });
}

function tapOf(document: FlowDocument, screen: FlowScreen, action: JsonObject): Tap | undefined {
  const payload = own(action, "payload");
  if (action.name !== "data_exchange" || !isJsonObject(payload)) return undefined;
  return endingTaps(document, screen).find(({ trigger }) => trigger === own(payload, triggerKey));
}

function endingTaps(document: FlowDocument, screen: FlowScreen): readonly Tap[] {
  const taps = screenRulesOf(document, screenId(screen)).taps ?? [];
  return taps.filter(({ outcomes }) => outcomes.some(({ then }) => then.kind === "finish"));
}
