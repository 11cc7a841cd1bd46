import { removeRule } from "@/lib/flow/edit/live/remove-rule";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import { writeProp } from "@/lib/flow/edit/write-prop";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { askersFor } from "@/lib/flow/model/asking";
import { type FlowDocument, hasEndpoint } from "@/lib/flow/model/document";
import { screenWithKey } from "@/lib/flow/model/walk";
import { ruleOfAction } from "../../live/rule-of-action";
import { startRule } from "../../live/start-rule";
import type { Place } from "../place";
import { placeOfAction } from "./place-of-action";
import { valueAt } from "./value-at";

/**
 * Gives an action another kind. What asks for live data from now on gets a rule that does what the action did; what no
 * longer asks loses its rule, and does by itself what the rule did where that is the kind that was chosen. A Flow with
 * an endpoint and without rules is answered by somebody's program: there nothing but the action changes.
 */
export function changeAction(
  document: FlowDocument,
  place: Place,
  { starter, home }: { readonly starter: JsonObject | undefined; readonly home: Home },
): FlowDocument {
  const { node } = place;
  const isByRules = document.rules !== undefined || !hasEndpoint(document);
  if (starter?.name === "data_exchange" && node !== undefined && isByRules) {
    return startRule(document, { node, home, ...placeOfAction(place) }).document;
  }
  const left = withoutRule(document, place);
  const now = valueAt(left, place);
  const isDone = left !== document && isJsonObject(now) && now.name === starter?.name;
  return isDone ? left : writeProp(left, place, starter);
}

/** A rule that other actions ask for too stays. */
function withoutRule(document: FlowDocument, place: Place): FlowDocument {
  const screen = screenWithKey(document, place.screen);
  const action = valueAt(document, place);
  const at = screen && isJsonObject(action) ? ruleOfAction(document, screen, action) : undefined;
  return at && askersFor(document, at).length === 1 ? removeRule(document, at) : document;
}
