import { type JsonObject, own } from "../../json";
import { type Answer, answersOn } from "../../model/answers";
import { type Home, homeOf, keyOf, originOf, passagesByTarget } from "../../model/carriers";
import { type FlowDocument, type FlowScreen, screenId } from "../../model/document";
import { screensById } from "../../model/edges";
import { screensBefore } from "../../model/routes";
import { isAtLeast } from "../../version";
import { versionOf } from "./version-of";

/** An answer with the screen it is given on. */
export type Given = { readonly from: FlowScreen; readonly answer: Answer };

/**
 * Answers of a screen and, since 4.0, of those that lead to it, in the order of the screens. Before, screens cannot
 * refer to each other.
 */
export function answersBefore(document: FlowDocument, screen: FlowScreen): readonly Given[] {
  const before = screensBefore(document, screen.key);
  const byId = screensById(document);
  const hasFar = isAtLeast(versionOf(document), "4.0");
  return document.screens.flatMap((from) => {
    const isOwn = from.key === screen.key;
    const isBefore = hasFar && before.has(from.key) && byId.get(screenId(from)) === from;
    return isOwn || isBefore ? answersOn(from).map((answer) => ({ from, answer })) : [];
  });
}

/** Where an answer lives. */
export function homeOfAnswer({ from, answer }: Given): Home {
  return { screen: screenId(from), scope: "form", name: answer.name };
}

/** The inputs whose answers a payload on a screen sends, directly or by way of fields. */
export function homesSent(document: FlowDocument, screen: FlowScreen, payload: JsonObject): readonly Home[] {
  const direct = Object.keys(payload).flatMap((key) => homeOf(own(payload, key), screen) ?? []);
  const passages = direct.some(({ scope }) => scope === "data") ? passagesByTarget(document) : new Map();
  return direct.map((home) => originOf(passages, home) ?? home);
}

/** The payload with these answers too, each under a name of its own; what is sent already is not sent twice. */
export function withAnswers(
  document: FlowDocument,
  screen: FlowScreen,
  before: JsonObject,
  given: readonly Given[],
): JsonObject {
  let isSame = true;
  const sent = new Set(homesSent(document, screen, before).map(keyOf));
  const payload = { ...before };
  for (const each of given) {
    const home = homeOfAnswer(each);
    if (sent.has(keyOf(home))) continue;
    sent.add(keyOf(home));
    const isOwn = each.from.key === screen.key;
    const value = isOwn ? `\${form.${home.name}}` : `\${screen.${home.screen}.form.${home.name}}`;
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
