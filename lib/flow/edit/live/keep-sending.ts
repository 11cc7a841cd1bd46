import { own } from "../../json";
import { askersFor } from "../../model/asking";
import type { FlowDocument } from "../../model/document";
import type { RuleAt } from "../../rules/rule-at";
import type { Step, Value } from "../../rules/rules";
import { setIn } from "../../text/set-in";
import { changeNode, withProps } from "../tree/change";
import { sentUnder, textFrom } from "./send-along";

/**
 * Whoever leads to a screen sends the answers by which its rows are looked up, when others who lead there do: a way that
 * is drawn later would find nothing.
 */
export function keepSending(document: FlowDocument): FlowDocument {
  let next = document;
  for (const [screen, { opens }] of Object.entries(document.rules?.screens ?? {})) {
    const at: RuleAt = { screen, when: "opens" };
    const keys = new Set((opens?.steps ?? []).flatMap(keysRead));
    for (const key of keys) next = sendingToo(next, at, key);
  }
  return next;
}

function sendingToo(document: FlowDocument, at: RuleAt, key: string): FlowDocument {
  const lacking = askersFor(document, at).filter(({ payload }) => own(payload, key) === undefined);
  const reference = lacking.length > 0 ? sentUnder(document, at, key) : undefined;
  if (!reference) return document;
  return lacking.reduce((next, asker) => {
    const text = textFrom(asker, reference);
    const path = [...asker.path, "payload", key];
    return changeNode(next, asker.node.id, (node) => withProps(node, setIn(node.props, path, text)));
  }, document);
}

/** The answers by which a step looks rows up. */
function keysRead(step: Step): readonly string[] {
  if (step.do !== "find") return [];
  const values = [...step.where.map(({ value }) => value), step.free?.quantity];
  return values.flatMap((value: Value | undefined) => (value?.kind === "answer" ? [value.key] : []));
}
