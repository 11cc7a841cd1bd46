import { isJsonObject, type JsonObject, own } from "../json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { screensById } from "../model/edges";
import { entryScreens, modelRoutes, routesOf } from "../model/routes";
import { screenWithKey } from "../model/walk";

/** Where a run starts unless told otherwise. */
export function entryScreen(flow: FlowDocument): FlowScreen | undefined {
  const [first] = entryScreens(flow);
  return first === undefined ? undefined : screenWithKey(flow, first);
}

/** The id of the screen a navigate action leads to; a wrong kind of `next` leads nowhere, as on phones. */
export function targetOf(action: JsonObject): string | null {
  const next = own(action, "next");
  if (action.name !== "navigate" || !isJsonObject(next) || own(next, "type") !== "screen") return null;
  const name = own(next, "name");
  return typeof name === "string" ? name : null;
}

/**
 * Whether phones let one screen follow another: the same one, or an edge in either direction; as the first screen
 * (`from` null) one that nothing leads to. Without a written routing model everything may follow, because the model
 * is then made from the navigate actions. Source: spec/flow-json.md, chapter 4, last paragraph.
 */
export function mayFollow(flow: FlowDocument, from: string | null, to: string): boolean {
  if (from === to || !hasModel(flow)) return true;
  const screens = screensById(flow);
  const toKey = screens.get(to)?.key;
  if (from === null) return !modelRoutes(flow).some(([start, end]) => end === toKey && start !== toKey);
  const fromKey = screens.get(from)?.key;
  return modelRoutes(flow).some(
    ([start, end]) => (start === fromKey && end === toKey) || (start === toKey && end === fromKey),
  );
}

/** The screens that may come after one, in the order of the routing model, or else of its actions. */
export function nextScreens(flow: FlowDocument, screen: FlowScreen): readonly FlowScreen[] {
  const keys = hasModel(flow)
    ? modelRoutes(flow).flatMap(([from, to]) => (from === screen.key ? [to] : []))
    : [...(routesOf(flow).get(screen.key) ?? [])];
  return keys.flatMap((key) => screenWithKey(flow, key) ?? []);
}

function hasModel(flow: FlowDocument): boolean {
  return isJsonObject(own(flow.props, "routing_model"));
}
