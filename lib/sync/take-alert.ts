import type { NamedLink } from "@/db/flow-links";
import { endNotice, findLastNotice, raiseNotice } from "@/db/notices";
import type { NoticeFacts } from "@/db/schema/notice";
import type { WorkspaceScope } from "@/db/scope";
import type { FlowAlert } from "@/lib/meta/webhooks/webhook-event";
import { subjects } from "./subjects";

type ToldAlert = { readonly event: FlowAlert; readonly at: Date };

/**
 * Keeps one notice for each kind of alert, with the thresholds that are crossed now: Meta tells each crossing by itself,
 * in either direction (spec/platform.md, B.5 and E.5). It ends with the last threshold.
 */
export async function takeAlert(
  scope: WorkspaceScope,
  { accountId, flowId, metaFlowId }: NamedLink,
  { event, at }: ToldAlert,
): Promise<void> {
  const subject = subjects.alert(metaFlowId, event.alert);
  const last = await findLastNotice(scope, { accountId, subject });
  if (last && last.at > at) return;
  const open = last && last.endedAt === null ? (last.facts.thresholds ?? []) : [];
  const { threshold = 0 } = event;
  const others = open.filter((each) => each !== threshold);
  if (event.state === "DEACTIVATED") {
    if (last && last.endedAt !== null) return;
    // Kept even when nothing was open, so that the beginning of it, if it comes late, is known to be over.
    const raised = { accountId, flowId, kind: "alert" as const, subject, at };
    await raiseNotice(scope, { ...raised, facts: factsOf(event, others) });
    if (others.length === 0) await endNotice(scope, { accountId, subject, at });
    return;
  }
  // Dismissed, and told once more.
  if (last && last.endedAt !== null && last.at.getTime() === at.getTime()) return;
  const thresholds = [...others, threshold].sort((a, b) => a - b);
  await raiseNotice(scope, {
    accountId,
    flowId,
    kind: "alert",
    subject,
    facts: factsOf(event, thresholds),
    at,
  });
}

function factsOf(event: FlowAlert, thresholds: readonly number[]): NoticeFacts {
  const value = event.errorRate ?? event.p90Ms ?? event.availability;
  const errors = [...event.errors]
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, 3)
    .map(({ type }) => type);
  return {
    alert: event.alert,
    thresholds,
    errors,
    ...(value === undefined ? {} : { value }),
    ...(event.message === undefined ? {} : { said: event.message }),
  };
}
