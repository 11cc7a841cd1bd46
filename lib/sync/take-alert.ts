import type { NamedLink } from "@/db/flow-links";
import { endNotice, findLastNotice, raiseNotice } from "@/db/notices";
import type { NoticeFacts } from "@/db/schema/notice";
import type { WorkspaceScope } from "@/db/scope";
import type { FlowAlert } from "@/lib/meta/webhooks/webhook-event";
import { subjects } from "./subjects";

type ToldAlert = { readonly event: FlowAlert; readonly at: Date };

/** What was told last of one threshold. */
type Crossing = NonNullable<NoticeFacts["crossings"]>[number];

/**
 * Keeps one notice for each kind of alert, with the thresholds that are crossed now: Meta tells each crossing by itself,
 * in either direction (spec/platform.md, B.5 and E.5), late and in any order. Of each threshold the newest word counts,
 * and the notice ends with the last of them.
 */
export async function takeAlert(
  scope: WorkspaceScope,
  { accountId, flowId, metaFlowId }: NamedLink,
  { event, at }: ToldAlert,
): Promise<void> {
  const subject = subjects.alert(metaFlowId, event.alert);
  const last = await findLastNotice(scope, { accountId, subject });
  const { threshold = 0 } = event;
  const told = last ? crossingsOf(last) : [];
  const before = told.find((each) => each.threshold === threshold);
  if (before && new Date(before.at) > at) return;
  const isOver = last !== undefined && last.endedAt !== null;
  // Somebody has seen it, or the Flow is well again: older words change nothing of that, nor does the same once more.
  if (isOver && told.some(({ isCrossed }) => isCrossed) && last.at >= at) return;
  if (isOver && before && new Date(before.at).getTime() === at.getTime()) return;
  const isCrossed = event.state !== "DEACTIVATED";
  const others = told
    .filter((each) => each.threshold !== threshold)
    // What was crossed in a notice that is over is in no other notice.
    .map((each) => (isOver ? { ...each, isCrossed: false } : each));
  const crossings = [...others, { threshold, at: at.toISOString(), isCrossed }].sort(byThreshold);
  const isNewest = isOver || last === undefined || at >= last.at;
  const facts = { ...(isNewest ? factsOf(event) : last.facts), crossings, thresholds: crossedOf(crossings) };
  const moment = last && last.at > at ? last.at : at;
  // Kept even when nothing was open, so that the beginning of it, if it comes late, is known to be over.
  await raiseNotice(scope, { accountId, flowId, kind: "alert", subject, facts, at: moment });
  if (facts.thresholds.length === 0) await endNotice(scope, { accountId, subject, at: moment });
}

function crossingsOf({ facts, at }: { readonly facts: NoticeFacts; readonly at: Date }): readonly Crossing[] {
  const { crossings, thresholds = [] } = facts;
  return crossings ?? thresholds.map((threshold) => ({ threshold, at: at.toISOString(), isCrossed: true }));
}

function crossedOf(crossings: readonly Crossing[]): readonly number[] {
  return crossings.filter(({ isCrossed }) => isCrossed).map(({ threshold }) => threshold);
}

function byThreshold(a: Crossing, b: Crossing): number {
  return a.threshold - b.threshold;
}

function factsOf(event: FlowAlert): NoticeFacts {
  const value = event.errorRate ?? event.p90Ms ?? event.availability;
  const errors = [...event.errors]
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, 3)
    .map(({ type }) => type);
  return {
    alert: event.alert,
    errors,
    ...(value === undefined ? {} : { value }),
    ...(event.message === undefined ? {} : { said: event.message }),
  };
}
