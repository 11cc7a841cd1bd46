import { isJsonObject, type JsonObject, own, withKey } from "../json";
import type { FlowDocument, FlowScreen, ScreenKey } from "../model/document";
import { screenWithKey } from "../model/walk";
import { changeActions } from "./tree/change-actions";
import { answersBefore, withAnswers } from "./tree/final-answers";

/**
 * Lets the button of a screen send every answer given on it and on the screens that lead to it. What is sent already
 * stays, under its name; an answer that is sent already, even by way of fields, is not sent twice. Columns are named
 * as the answers; two of the same name are told apart by their screen. Nothing is taken from other screens before
 * 4.0, which cannot refer to them.
 */
export function collectAnswers(
  document: FlowDocument,
  details: { readonly screen: ScreenKey },
): FlowDocument {
  const screen = screenWithKey(document, details.screen);
  if (!screen) return document;
  const given = answersBefore(document, screen);
  return changeActions(document, ({ action, screen: at }) => {
    if (at.key !== screen.key || action.name !== "complete") return action;
    const payload = own(action, "payload");
    const before = isJsonObject(payload) ? payload : {};
    const after = withAnswers(document, screen, before, given);
    return after === before ? action : withKey(action, "payload", after);
  });
}

/** A payload with every answer up to a screen, for a button that has none yet. */
export function allAnswers(document: FlowDocument, screen: FlowScreen): JsonObject {
  return withAnswers(document, screen, {}, answersBefore(document, screen));
}
