import { isJsonObject, type JsonObject, own, withKey } from "../../json";
import { type ActionPlace, actionPath, actionsOf } from "../../model/actions-of";
import { answersOn } from "../../model/answers";
import { type FlowDocument, type FlowScreen, hasEndpoint, type NodeId, screenId } from "../../model/document";
import { navigateTarget, screensById } from "../../model/edges";
import { findNode, nodesOf } from "../../model/walk";
import { type Ending, type Tap, triggerKey, type Values } from "../../rules/rules";
import { valueAt } from "../../text/set-in";
import { withAction } from "../connect-screens";
import { enableEndpoint } from "../enable-endpoint";
import { withRoute } from "../routing-model";
import { changeNode, withFlowProp } from "../tree/change";
import { freshName } from "../tree/names";
import { openingOf, screenRulesOf, withTap } from "./rules-edits";

type Asking = ActionPlace & { readonly node: NodeId };

/**
 * Lets an action ask for live data: what it sent goes along, with the answers of its screen and a trigger by which the
 * rules know it; a rule does what the action did, go to its screen or finish. Nothing changes for one that asks already
 * and has a rule.
 */
export function askByRules(document: FlowDocument, asking: Asking): FlowDocument {
  const found = findNode(document, asking.node);
  if (!found || screenId(found.screen) === "") return document;
  const { node, screen } = found;
  const present = valueAt(node.props, actionPath(node, asking));
  const action = isJsonObject(present) ? present : {};
  if (knownTap(document, screen, action)) return document;
  const trigger = freshName(wantedTrigger(action), triggersOn(document, screen));
  const sent = sentBy(document, action);
  const payload = payloadWith(sent, screen, trigger);
  const ready = hasEndpoint(document) ? document : enableEndpoint(document);
  const changed = changeNode(ready, node.id, (each) =>
    withAction(each, asking, { name: "data_exchange", payload }),
  );
  const tap: Tap = {
    trigger,
    steps: [],
    outcomes: outcomesOf(document, screen, { ...asking, action, sent, payload }),
  };
  return withRoutes(withTap(changed, screenId(screen), tap), screen, tap);
}

/** The routing model knows every screen that a tap may lead to. */
export function withRoutes(document: FlowDocument, screen: FlowScreen, { outcomes }: Tap): FlowDocument {
  const model = own(document.props, "routing_model");
  let routed = isJsonObject(model) ? model : {};
  for (const { then } of outcomes) {
    const isAway = then.kind === "go" && then.screen !== screenId(screen);
    if (isAway && screensById(document).has(then.screen)) {
      routed = withRoute(routed, screenId(screen), then.screen);
    }
  }
  return withFlowProp(document, "routing_model", routed);
}

/** The rule of an action that asks; undefined while it has none. */
export function knownTap(document: FlowDocument, screen: FlowScreen, action: JsonObject): Tap | undefined {
  const trigger = triggerOf(action);
  if (action.name !== "data_exchange" || trigger === undefined) return undefined;
  return screenRulesOf(document, screenId(screen)).taps?.find((tap) => tap.trigger === trigger);
}

export function triggerOf(action: JsonObject): string | undefined {
  const payload = own(action, "payload");
  const trigger = isJsonObject(payload) ? own(payload, triggerKey) : undefined;
  return typeof trigger === "string" ? trigger : undefined;
}

function wantedTrigger(action: JsonObject): string {
  const trigger = triggerOf(action);
  if (trigger !== undefined) return trigger;
  const target = navigateTarget(action);
  if (target !== undefined && target !== "") return `to_${target.toLowerCase()}`;
  return action.name === "complete" ? "finish" : "ask";
}

function triggersOn(document: FlowDocument, screen: FlowScreen): ReadonlySet<string> {
  const written = nodesOf(screen).flatMap((node) =>
    actionsOf(node).flatMap(({ action }) => triggerOf(action) ?? []),
  );
  const ruled = screenRulesOf(document, screenId(screen)).taps?.map(({ trigger }) => trigger) ?? [];
  return new Set([...written, ...ruled]);
}

/** Uploads are left to those who send them on purpose: they are large, and only some actions take them. */
function payloadWith(sent: JsonObject, screen: FlowScreen, trigger: string): JsonObject {
  let payload: JsonObject = withKey({}, triggerKey, trigger);
  for (const [key, value] of Object.entries(sent)) {
    if (key !== triggerKey) payload = withKey(payload, key, value);
  }
  for (const { name, type } of answersOn(screen)) {
    if (type !== "media" && own(payload, name) === undefined) {
      payload = withKey(payload, name, `\${form.${name}}`);
    }
  }
  return payload;
}

type Before = Pick<ActionPlace, "trigger"> & {
  readonly action: JsonObject;
  readonly sent: JsonObject;
  readonly payload: JsonObject;
};

function outcomesOf(
  document: FlowDocument,
  screen: FlowScreen,
  { trigger, action, sent, payload }: Before,
): Tap["outcomes"] {
  const target = navigateTarget(action);
  const values = answersUnder(Object.keys(sent));
  const then: Ending =
    target !== undefined
      ? { kind: "go", screen: target, data: values }
      : action.name === "complete"
        ? { kind: "finish", params: values }
        : trigger === "on-click-action"
          ? onward(document, screen, payload)
          : stays;
  return [{ when: [], then }];
}

/** What an action sent, without what rules of the screen it leads to look up themselves. */
function sentBy(document: FlowDocument, action: JsonObject): JsonObject {
  const sent = own(action, "payload");
  if (!isJsonObject(sent)) return {};
  const { data } = openingOf(document, navigateTarget(action) ?? "");
  return Object.fromEntries(Object.entries(sent).filter(([key]) => !Object.hasOwn(data, key)));
}

/** What came before is not known: the one screen the routing model lists, else staying. */
function onward(document: FlowDocument, screen: FlowScreen, payload: JsonObject): Ending {
  const model = own(document.props, "routing_model");
  const targets = isJsonObject(model) ? own(model, screenId(screen)) : undefined;
  const [only, ...others] = Array.isArray(targets) ? targets : [];
  if (typeof only === "string" && others.length === 0) {
    return { kind: "go", screen: only, data: answersUnder(Object.keys(payload)) };
  }
  return stays;
}

/** Who chooses an option is not done with the screen. */
const stays: Ending = { kind: "stay", data: {} };

function answersUnder(keys: readonly string[]): Values {
  return Object.fromEntries(
    keys.filter((key) => key !== triggerKey).map((key) => [key, { kind: "answer", key } as const]),
  );
}
