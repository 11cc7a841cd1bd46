import { parseReference } from "../expression/reference";
import { withKey } from "../json";
import { answerOf } from "../model/answers";
import type { FlowDocument, NodeId } from "../model/document";
import { canBeSent, finalPayload, isSeenFromAfar } from "../model/finishing";
import { reachableFrom, routesOf } from "../model/routes";
import { findNode } from "../model/walk";
import { changeActions } from "./tree/change-actions";
import { withAnswers } from "./tree/final-answers";

/**
 * Lets every button that finishes the Flow after an input send its answer. The same document when there is none, or
 * when all of them send it already.
 */
export function sendAnswer(document: FlowDocument, { node }: { readonly node: NodeId }): FlowDocument {
  const found = findNode(document, node);
  const answer = found && answerOf(found.node);
  if (!found || !answer || parseReference(`\${form.${answer.name}}`) === null) return document;
  if (!canBeSent(document, found.screen)) return document;
  const from = found.screen;
  const after = isSeenFromAfar(document, from)
    ? reachableFrom(routesOf(document), [from.key])
    : new Set([from.key]);
  return changeActions(document, ({ action, screen }) => {
    const payload = after.has(screen.key) ? finalPayload(action) : undefined;
    const sent = payload && withAnswers(document, screen, payload, [{ from, answer }]);
    return sent === undefined || sent === payload ? action : withKey(action, "payload", sent);
  });
}
