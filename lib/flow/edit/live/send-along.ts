import { parseReference, printReference, type Reference } from "../../expression/reference";
import { own } from "../../json";
import { type Asker, askersFor } from "../../model/asking";
import { type FlowDocument, screenId } from "../../model/document";
import type { RuleAt } from "../../rules/rule-at";
import { setIn } from "../../text/set-in";
import { changeNode, withProps } from "../tree/change";
import { freshName } from "../tree/names";

/**
 * Lets a rule read an answer or value: every action that asks for the rule sends it along. `reference` names its screen.
 * Answers the key it is sent under, one that was there already where each action sends just that.
 */
export function sendAlong(
  document: FlowDocument,
  at: RuleAt,
  reference: Reference,
): { readonly document: FlowDocument; readonly key: string } {
  const askers = askersFor(document, at);
  const key = keyFor(askers, reference);
  let next = document;
  for (const asker of askers) {
    const path = [...asker.path, "payload", key];
    const text = textFrom(asker, reference);
    next = changeNode(next, asker.node.id, (node) => withProps(node, setIn(node.props, path, text)));
  }
  return { document: next, key };
}

function keyFor(askers: readonly Asker[], reference: Reference): string {
  const name = reference.path.at(-1) ?? "value";
  const [first] = askers;
  const sent = Object.keys(first?.payload ?? {}).find((key) =>
    askers.every((asker) => own(asker.payload, key) === textFrom(asker, reference)),
  );
  if (sent !== undefined) return sent;
  const taken = new Set(
    askers.flatMap((asker) =>
      Object.keys(asker.payload).filter((key) => own(asker.payload, key) !== textFrom(asker, reference)),
    ),
  );
  return freshName(name, taken);
}

/** The reference as the screen of an action writes it. */
export function textFrom({ screen }: Asker, reference: Reference): string {
  const isHere = reference.screen === null || reference.screen === screenId(screen);
  return printReference(isHere ? { ...reference, screen: null } : reference);
}

/** What a key of a rule's question reads: the reference of the first action that sends it, naming its screen. */
export function sentUnder(document: FlowDocument, at: RuleAt, key: string): Reference | undefined {
  for (const asker of askersFor(document, at)) {
    const text = own(asker.payload, key);
    const reference = typeof text === "string" ? parseReference(text) : null;
    if (reference) return { ...reference, screen: reference.screen ?? screenId(asker.screen) };
  }
  return undefined;
}
