import { isJsonObject, type JsonObject, own } from "../json";
import { actionsOf, type NodeAction } from "./actions-of";
import type { FlowDocument, FlowScreen, NodeId, ScreenKey } from "./document";
import { screenId } from "./document";
import { nodesOf } from "./walk";

/**
 * Where an action leads. `missing`: a navigate whose screen does not exist (an empty id when none is named).
 * `end`: the Flow is finished. `endpoint`: the endpoint decides.
 */
export type EdgeEnd =
  | { readonly kind: "screen"; readonly id: string; readonly screen: ScreenKey }
  | { readonly kind: "missing"; readonly id: string }
  | { readonly kind: "end" }
  | { readonly kind: "endpoint" }
  | { readonly kind: "url"; readonly url: string };

/** An action that leads somewhere. `path` leads to it inside the node's props. */
export type Edge = {
  readonly from: ScreenKey;
  readonly node: NodeId;
  readonly trigger: NodeAction["trigger"];
  /** Entry of the node's list that carries the action. */
  readonly item?: number;
  readonly path: readonly (string | number)[];
  readonly to: EdgeEnd;
};

const known = new WeakMap<FlowDocument, readonly Edge[]>();
const knownActions = new WeakMap<FlowScreen["children"], readonly Leading[]>();

/** Every way out of every screen, in reading order. Changes of values on a screen (update_data) lead nowhere. */
export function edgesOf(document: FlowDocument): readonly Edge[] {
  const cached = known.get(document);
  if (cached) return cached;
  const screens = screensById(document);
  const edges = document.screens.flatMap((screen) =>
    leadingActions(screen).map(({ node, action, path, trigger, item }) => ({
      from: screen.key,
      node,
      trigger,
      ...(item === undefined ? {} : { item }),
      path,
      to: endOf(action, screens),
    })),
  );
  known.set(document, edges);
  return edges;
}

const knownScreens = new WeakMap<FlowDocument, ReadonlyMap<string, FlowScreen>>();

/** The first screen with each WhatsApp id. */
export function screensById(document: FlowDocument): ReadonlyMap<string, FlowScreen> {
  const cached = knownScreens.get(document);
  if (cached) return cached;
  const screens = new Map<string, FlowScreen>();
  for (const screen of document.screens) {
    const id = screenId(screen);
    if (id !== "" && !screens.has(id)) screens.set(id, screen);
  }
  knownScreens.set(document, screens);
  return screens;
}

/** The screen a navigate action names, or an empty string; undefined for other actions. */
export function navigateTarget(action: JsonObject): string | undefined {
  if (action.name !== "navigate") return undefined;
  const next = own(action, "next");
  const name = isJsonObject(next) ? own(next, "name") : undefined;
  return typeof name === "string" ? name : "";
}

type Leading = NodeAction & { readonly node: NodeId };

function leadingActions(screen: FlowScreen): readonly Leading[] {
  const cached = knownActions.get(screen.children);
  if (cached) return cached;
  const leading = nodesOf(screen).flatMap((node) =>
    actionsOf(node).flatMap((action) => (leads(action.action) ? [{ ...action, node: node.id }] : [])),
  );
  knownActions.set(screen.children, leading);
  return leading;
}

const leadingNames: readonly unknown[] = ["navigate", "complete", "data_exchange", "open_url"];

function leads({ name }: JsonObject): boolean {
  return leadingNames.includes(name);
}

function endOf(action: JsonObject, screens: ReadonlyMap<string, FlowScreen>): EdgeEnd {
  const id = navigateTarget(action);
  if (id !== undefined) {
    const screen = screens.get(id);
    return screen ? { kind: "screen", id, screen: screen.key } : { kind: "missing", id };
  }
  if (action.name === "complete") return { kind: "end" };
  if (action.name === "data_exchange") return { kind: "endpoint" };
  return { kind: "url", url: typeof action.url === "string" ? action.url : "" };
}
