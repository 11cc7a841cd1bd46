import type { FlowNode } from "../model/document";
import { answersSent, type Sender, type SentAnswer } from "./answers-sent";
import type { Breaking } from "./breaking";
import type { Change, Comparison } from "./change";
import { changesIn, isNodeChange } from "./change";

/** Names under which answers left the phone and no longer do, and answers of another type under the same name. */
export function brokenAnswers(comparison: Comparison): readonly Breaking[] {
  const [before, after] = [answersSent(comparison.before), answersSent(comparison.after)];
  if (before.size === 0) return [];
  const changes = changesByNode(comparison);
  const fresh = [...after.values()].filter(({ name }) => !before.has(name));
  const broken: Breaking[] = [];
  for (const answer of before.values()) {
    const now = after.get(answer.name);
    const change = changeOf(answer, changes);
    if (!now) {
      const heir = heirOf(answer, fresh, changes);
      if (heir) broken.push({ code: "answer-renamed", from: answer.name, to: heir.name, change });
      else broken.push({ code: "answer-removed", name: answer.name, change });
    } else if (answer.type !== undefined && now.type !== undefined && answer.type !== now.type) {
      broken.push({ code: "answer-type", name: answer.name, old: answer.type, new: now.type, change });
    }
  }
  return broken;
}

type ChangesByNode = ReadonlyMap<FlowNode, readonly Change[]>;

/** The changes of each node of the old version. */
function changesByNode(comparison: Comparison): ChangesByNode {
  const found = new Map<FlowNode, Change[]>();
  for (const change of changesIn(comparison)) {
    if (!isNodeChange(change) || !change.before) continue;
    const known = found.get(change.before);
    if (known) known.push(change);
    else found.set(change.before, [change]);
  }
  return found;
}

/** The new name of what was sent under an old one: the same input asks it, and nothing else was sent for it. */
function heirOf(
  answer: SentAnswer,
  fresh: readonly SentAnswer[],
  changes: ChangesByNode,
): SentAnswer | undefined {
  const origins = originsOf(answer);
  if (origins.length === 0) return undefined;
  const renamed = new Set(
    origins.flatMap((origin) => (changes.get(origin) ?? []).flatMap((each) => nodeAfter(each))),
  );
  return fresh.find((each) => originsOf(each).some((origin) => renamed.has(origin)));
}

function nodeAfter(change: Change): readonly FlowNode[] {
  return isNodeChange(change) && change.after ? [change.after] : [];
}

function originsOf({ senders }: SentAnswer): readonly FlowNode[] {
  return senders.flatMap(({ origin }) => origin ?? []);
}

/** The change that does it: of the input when its name or kind changed, else of what sends the answer. */
function changeOf({ senders }: SentAnswer, changes: ChangesByNode): Change | undefined {
  const byInput = senders
    .flatMap(({ origin }: Sender) => (origin ? (changes.get(origin) ?? []) : []))
    .find(({ kind }) => kind === "answer-renamed" || kind === "node-removed" || kind === "node-type");
  return (
    byInput ??
    senders
      .flatMap(({ node }) => changes.get(node) ?? [])
      .find(({ kind }) => kind === "action" || kind === "node-removed")
  );
}
