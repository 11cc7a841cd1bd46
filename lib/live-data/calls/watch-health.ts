import type { Database } from "@/db/database";
import { type CalledEndpoint, listCalledEndpoints } from "@/db/endpoint-health";
import { listFlowLinksOf } from "@/db/flow-links";
import { findLastNotice, raiseNotice } from "@/db/notices";
import { passNotice } from "@/db/passed-notices";
import type { NoticeFacts } from "@/db/schema/notice";
import type { WorkspaceScope } from "@/db/scope";
import { clearKinds, type HealthKind, type HealthWarning, healthWarnings } from "./health-warnings";
import { readRecentHealth } from "./read-recent-health";

const minuteMs = 60_000;
/** What a person has seen is told once more after this long, if nobody could say meanwhile that it was over. */
const seenMs = 24 * 60 * minuteMs;

/** `near-slow`, `near-faults`, `near-away`: the codes of what comes near a line of Meta's. */
function codeOf(kind: HealthKind) {
  return `near-${kind}` as const;
}

/**
 * Looks at all endpoints that were called within the last half hour, and tells owners what comes near a line at which
 * Meta warns, before Meta does. Each time once, and again when the next line is near; several processes tell it once
 * together.
 */
export async function watchHealth(db: Database, now: Date): Promise<void> {
  for (const called of await listCalledEndpoints(db, new Date(now.getTime() - 30 * minuteMs))) {
    await watchOne(db, called, now);
  }
}

async function watchOne(db: Database, { id, workspaceId, flowId }: CalledEndpoint, now: Date): Promise<void> {
  const scope = { db, workspaceId };
  // Meta watches what is there; before it is, nobody is warned.
  const accountId = (await listFlowLinksOf(scope, flowId))[0]?.accountId;
  if (accountId === undefined) return;
  const recent = await readRecentHealth(db, id, now);
  for (const warning of healthWarnings(recent)) await tellNear(scope, { accountId, flowId, warning, now });
  for (const kind of clearKinds(recent)) {
    await passNotice(scope, { accountId, subject: subjectOf(flowId, kind), at: now });
  }
}

type Near = {
  readonly accountId: string;
  readonly flowId: string;
  readonly warning: HealthWarning;
  readonly now: Date;
};

async function tellNear(scope: WorkspaceScope, { accountId, flowId, warning, now }: Near): Promise<void> {
  const { kind, value, line } = warning;
  const subject = subjectOf(flowId, kind);
  const last = await findLastNotice(scope, { accountId, subject });
  if (last && isToldBy(last, { line, now })) return;
  const facts = { code: codeOf(kind), value, thresholds: [line] };
  await raiseNotice(scope, { accountId, flowId, kind: "live-data", subject, facts, at: now });
}

type Told = { readonly facts: NoticeFacts; readonly endedAt: Date | null };

/** Whether a person knows it already, or could. */
function isToldBy(
  { facts, endedAt }: Told,
  { line, now }: { readonly line: number; readonly now: Date },
): boolean {
  if (facts.hasPassed || (facts.thresholds?.[0] ?? 0) < line) return false;
  return endedAt === null || now.getTime() < endedAt.getTime() + seenMs;
}

function subjectOf(flowId: string, kind: HealthKind): string {
  return `live-data:${flowId}:${codeOf(kind)}`;
}
