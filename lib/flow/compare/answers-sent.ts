import type { FieldType } from "../expression/field-type";
import { isJsonObject, type Json, own } from "../json";
import { actionsOf } from "../model/actions-of";
import { answersOn, fieldsOn } from "../model/answers";
import { homeOf, originOf, type Passage, passagesByTarget } from "../model/carriers";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  hasEndpoint,
  type NodeId,
} from "../model/document";
import { screensById } from "../model/edges";
import { nodesOf } from "../model/walk";

/** What leaves the phone under a name. */
export type SentAnswer = {
  readonly name: string;
  /** Type of the value; undefined when it is no plain reference, or different actions send different things. */
  readonly type: FieldType | undefined;
  readonly senders: readonly Sender[];
};

/** A component that sends an answer; `origin` is the input whose answer it is, where that can be told. */
export type Sender = {
  readonly screen: FlowScreen;
  readonly node: FlowNode;
  readonly origin: FlowNode | undefined;
};

/**
 * The names under which those who read the answers know them: the keys that "complete" and "data_exchange" actions
 * send. With an endpoint also the inputs themselves, for which it may send values and messages by name.
 */
export function answersSent(document: FlowDocument): ReadonlyMap<string, SentAnswer> {
  const sent = new Map<string, SentAnswer>();
  const find = finder(document);
  const add = (name: string, sender: Sender, type: FieldType | undefined): void => {
    const known = sent.get(name);
    const senders = [...(known?.senders ?? []), sender];
    sent.set(name, { name, type: known && known.type !== type ? undefined : type, senders });
  };
  for (const screen of document.screens) {
    for (const node of nodesOf(screen)) {
      for (const { action } of actionsOf(node)) {
        const payload = own(action, "payload");
        if (!leavesPhone(action.name) || !isJsonObject(payload)) continue;
        for (const name of Object.keys(payload)) {
          const { origin, type } = find(own(payload, name), screen);
          add(name, { screen, node, origin }, type);
        }
      }
    }
    for (const answer of hasEndpoint(document) ? answersOn(screen) : []) {
      const node = nodesOf(screen).find(({ id }) => id === answer.node);
      if (node && !sent.has(answer.name)) add(answer.name, { screen, node, origin: node }, answer.type);
    }
  }
  return sent;
}

function leavesPhone(action: Json | undefined): boolean {
  return action === "complete" || action === "data_exchange";
}

type Found = { readonly origin: FlowNode | undefined; readonly type: FieldType | undefined };

const nothing: Found = { origin: undefined, type: undefined };

/** Looks up the input or field that a value in a payload reads. */
function finder(document: FlowDocument): (value: Json | undefined, screen: FlowScreen) => Found {
  const passages: ReadonlyMap<string, readonly Passage[]> = passagesByTarget(document);
  const screens = screensById(document);
  const nodes = new Map<NodeId, FlowNode>();
  for (const screen of document.screens) for (const node of nodesOf(screen)) nodes.set(node.id, node);
  return (value, from) => {
    const home = homeOf(value, from);
    const origin = home && originOf(passages, home);
    const screen = origin && screens.get(origin.screen);
    if (!origin || !screen) return nothing;
    if (origin.scope === "data") {
      const field = fieldsOn(screen).find(({ name }) => name === origin.name);
      return { origin: undefined, type: field?.type };
    }
    const answer = answersOn(screen).find(({ name }) => name === origin.name);
    return answer ? { origin: nodes.get(answer.node), type: answer.type } : nothing;
  };
}
