import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type Answer, answersOn } from "../model/answers";
import { type Home, homeOf, keyOf, originOf, passagesByTarget } from "../model/carriers";
import { type FlowDocument, type FlowScreen, type ScreenKey, screenId } from "../model/document";
import { screensById } from "../model/edges";
import { screensBefore } from "../model/routes";
import { screenWithKey } from "../model/walk";
import { isAtLeast } from "../version";
import { changeActions } from "./tree/change-actions";
import { versionOf } from "./tree/version-of";

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

type Given = { readonly from: FlowScreen; readonly answer: Answer };

/** Answers of the screen and of those that lead to it, in the order of the screens. */
function answersBefore(document: FlowDocument, screen: FlowScreen): readonly Given[] {
  const before = screensBefore(document, screen.key);
  const byId = screensById(document);
  const hasFar = isAtLeast(versionOf(document), "4.0");
  return document.screens.flatMap((from) => {
    const isOwn = from.key === screen.key;
    const isBefore = hasFar && before.has(from.key) && byId.get(screenId(from)) === from;
    return isOwn || isBefore ? answersOn(from).map((answer) => ({ from, answer })) : [];
  });
}

function withAnswers(
  document: FlowDocument,
  screen: FlowScreen,
  before: JsonObject,
  given: readonly Given[],
): JsonObject {
  const direct = Object.keys(before).flatMap((key) => homeOf(own(before, key), screen) ?? []);
  let isSame = true;
  const passages = direct.some(({ scope }) => scope === "data") ? passagesByTarget(document) : new Map();
  const sent = new Set(direct.map((home) => keyOf(originOf(passages, home) ?? home)));
  const payload = { ...before };
  for (const { from, answer } of given) {
    const home: Home = { screen: screenId(from), scope: "form", name: answer.name };
    if (sent.has(keyOf(home))) continue;
    sent.add(keyOf(home));
    const value =
      from.key === screen.key ? `\${form.${answer.name}}` : `\${screen.${home.screen}.form.${answer.name}}`;
    // An own key whatever it is called.
    const column = { value, writable: true, enumerable: true, configurable: true };
    Object.defineProperty(payload, columnName(payload, home), column);
    isSame = false;
  }
  return isSame ? before : payload;
}

/** The answer's own name; where that is taken, with the screen before it, then counted up. */
function columnName(payload: JsonObject, { screen, name }: Home): string {
  if (!Object.hasOwn(payload, name)) return name;
  const longer = `${screen.toLowerCase()}_${name}`;
  if (!Object.hasOwn(payload, longer)) return longer;
  let count = 2;
  while (Object.hasOwn(payload, `${longer}_${count}`)) count += 1;
  return `${longer}_${count}`;
}
