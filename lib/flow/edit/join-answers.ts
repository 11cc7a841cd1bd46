import { isJsonObject, type JsonObject, withKey } from "../json";
import { actionsOf } from "../model/actions-of";
import { isOnlyShown } from "../model/answers";
import { homeOfReference, keyOf } from "../model/carriers";
import { type FlowDocument, type FlowScreen, hasEndpoint, type NodeId, screenId } from "../model/document";
import { finalPayload, isFinishing } from "../model/finishing";
import { mentionsIn } from "../model/mentions";
import { findOnScreen, nodesOf, screenWithKey } from "../model/walk";
import { valueAt } from "../text/set-in";
import { endingPayload, hasEndingTap, passingOn } from "./live/ending-taps";
import { changeActions } from "./tree/change-actions";
import { answersBefore, type Given, homeOfAnswer, homesSent, withAnswers } from "./tree/final-answers";

/**
 * Lets the buttons that finish a Flow also send what an edit has put on the way to them: new inputs, and inputs that
 * a new route leads past.
 *
 * Only a button that sent everything before does so. It sends everything when each answer on the way to it is sent by
 * it, or is used for something else than being sent (a choice that only decides which screen follows), or need not be
 * sent, and at least one is sent; or when there was no answer on the way at all. Where somebody left an answer out,
 * the payload is theirs and stays as it is, and the problems panel offers to send the answer. For the same reason a
 * route drawn anew takes along no answer of a screen of which the payload already sends some. A
 * button that asks a rule which finishes the Flow counts as one that finishes it: the rule passes on what joins. Where
 * code answers nothing joins: it knows the columns, and may have the answers already.
 */
export function joinAnswers(before: FlowDocument, after: FlowDocument): FlowDocument {
  if (before === after || isAnsweredByCode(before) || isAnsweredByCode(after)) return after;
  const ends = new Map(
    after.screens
      .filter((screen) => isFinishing(screen) || hasEndingTap(after, screen))
      .map((screen) => [screen, freshFor(screen)] as const),
  );
  if (ends.size === 0) return after;
  let used: ReadonlySet<string> | undefined;
  let passedOn = after;

  function freshFor(screen: FlowScreen): Way | undefined {
    const old = screenWithKey(before, screen.key);
    if (!old) return undefined;
    const given = answersBefore(before, old);
    const known = new Set(given.map(({ answer }) => answer.node));
    const fresh = answersBefore(after, screen).filter(({ answer }) => !known.has(answer.node));
    return fresh.length > 0 ? { old, given, fresh } : undefined;
  }

  const sending = changeActions(after, ({ action, node, path, screen }) => {
    const way = ends.get(screen);
    const payload = lastPayload(after, screen, action);
    const sentBefore = way && payload && payloadAt(before, way.old, node.id, path);
    if (!way || !payload || !sentBefore) return action;
    used ??= usedOtherwise(before);
    const sent = homesSent(before, way.old, sentBefore);
    if (!sendsEverything(way, new Set(sent.map(keyOf)), used)) return action;
    const chosen = new Set(sent.map((home) => home.screen));
    const fresh = way.fresh.filter((each) => !stoodThere(before, each) || !chosen.has(screenId(each.from)));
    const joined = withAnswers(after, screen, payload, fresh);
    if (joined === payload) return action;
    passedOn = passingOn(passedOn, screen, { action, before: payload, after: joined });
    return withKey(action, "payload", joined);
  });
  return passedOn === after || !passedOn.rules ? sending : { ...sending, rules: passedOn.rules };
}

/** What leaves with the end of a Flow: by itself, or by a rule that finishes it. */
function lastPayload(document: FlowDocument, screen: FlowScreen, action: JsonObject): JsonObject | undefined {
  return finalPayload(action) ?? endingPayload(document, screen, action);
}

function isAnsweredByCode(document: FlowDocument): boolean {
  return hasEndpoint(document) && !document.rules;
}

/** What is given on the way to a button, before the edit and besides it since. */
type Way = {
  readonly old: FlowScreen;
  readonly given: readonly Given[];
  readonly fresh: readonly Given[];
};

function payloadAt(
  document: FlowDocument,
  screen: FlowScreen,
  id: NodeId,
  path: readonly (string | number)[],
): JsonObject | undefined {
  const node = findOnScreen(screen, id)?.node;
  const action = node && valueAt(node.props, path);
  return isJsonObject(action) ? lastPayload(document, screen, action) : undefined;
}

function sendsEverything({ given }: Way, sent: ReadonlySet<string>, used: ReadonlySet<string>): boolean {
  const awaited = given.filter(({ from, answer }) => {
    const node = findOnScreen(from, answer.node)?.node;
    return !node || !isOnlyShown(node);
  });
  const isSent = (each: Given): boolean => sent.has(keyOf(homeOfAnswer(each)));
  if (!awaited.every((each) => isSent(each) || used.has(keyOf(homeOfAnswer(each))))) return false;
  return awaited.length === 0 || awaited.some(isSent);
}

/** Homes of the answers that anything but a final payload reads. */
function usedOtherwise(document: FlowDocument): ReadonlySet<string> {
  const used = new Set<string>();
  for (const screen of document.screens) {
    for (const node of nodesOf(screen)) {
      const mentions = mentionsIn(node);
      if (mentions.length === 0) continue;
      const finals = actionsOf(node).filter(({ action }) => action.name === "complete");
      for (const { path, reference } of mentions) {
        const isFinal = finals.some((final) => final.path.every((step, index) => path[index] === step));
        if (!isFinal) used.add(keyOf(homeOfReference(reference, screenId(screen))));
      }
    }
  }
  return used;
}

/** Whether an answer was given on the same screen before, so that only the route to the button is new. */
function stoodThere(before: FlowDocument, { from, answer }: Given): boolean {
  const old = screenWithKey(before, from.key);
  return old !== undefined && findOnScreen(old, answer.node) !== undefined;
}
