import { isJsonObject, type JsonObject, own } from "../json";
import type { RuleAt } from "../rules/rule-at";
import { triggerKey } from "../rules/rules";
import { actionsOf, type NodeAction } from "./actions-of";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "./document";
import { nodesOf } from "./walk";

/** An action that asks for live data, and the rule that it means. */
export type Asker = NodeAction & {
  readonly screen: FlowScreen;
  readonly node: FlowNode;
  /** What it sends. */
  readonly payload: JsonObject;
  readonly asksFor: string | undefined;
};

const known = new WeakMap<FlowScreen["children"], readonly Omit<Asker, "screen">[]>();

/** Every action of a screen that asks for live data. */
export function askersOn(screen: FlowScreen): readonly Asker[] {
  let found = known.get(screen.children);
  if (!found) {
    found = nodesOf(screen).flatMap((node) => actionsOf(node).flatMap((action) => askerOf(node, action)));
    known.set(screen.children, found);
  }
  return found.map((asker) => ({ ...asker, screen }));
}

function askerOf(node: FlowNode, action: NodeAction): readonly Omit<Asker, "screen">[] {
  if (action.action.name !== "data_exchange") return [];
  const sent = own(action.action, "payload");
  const payload = isJsonObject(sent) ? sent : {};
  const trigger = own(payload, triggerKey);
  return [{ ...action, node, payload, asksFor: typeof trigger === "string" ? trigger : undefined }];
}

/**
 * The actions whose payload a rule reads. What fills a screen reads what those send who lead there, and what the
 * screen's own actions send: it is filled again when a person stays.
 */
export function askersFor(document: FlowDocument, at: RuleAt): readonly Asker[] {
  if (at.when === "tap") {
    return askersOfScreen(document, at.screen).filter(({ asksFor }) => asksFor === at.trigger);
  }
  return [...leadingTo(document, at.screen), ...askersOfScreen(document, at.screen)];
}

/** Those that a rule leads from to a screen. */
export function leadingTo(document: FlowDocument, target: string): readonly Asker[] {
  return Object.entries(document.rules?.screens ?? {}).flatMap(([id, { taps }]) => {
    const leading = (taps ?? []).filter(({ outcomes }) =>
      outcomes.some(({ then }) => then.kind === "go" && then.screen === target),
    );
    const triggers = new Set(leading.map(({ trigger }) => trigger));
    if (id === target || triggers.size === 0) return [];
    return askersOfScreen(document, id).filter(({ asksFor }) => triggers.has(asksFor ?? ""));
  });
}

function askersOfScreen(document: FlowDocument, id: string): readonly Asker[] {
  const screen = document.screens.find((each) => screenId(each) === id);
  return screen ? askersOn(screen) : [];
}
