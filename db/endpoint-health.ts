import { and, desc, eq, exists, gt, gte, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { callColumns as call, callsOfBlock } from "./call-blocks";
import type { Database } from "./database";
import { endpoint } from "./schema/endpoint";
import { endpointCallBlock as block } from "./schema/endpoint-call";
import { flow } from "./schema/flow";

export type CallHealth = {
  readonly questions: number;
  readonly faults: number;
  /** What WhatsApp asked, health checks too, and how much of it got no answer at all (a status from 500). */
  readonly asked: number;
  readonly unanswered: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
};

/**
 * Figures of a stretch of time over what phones asked, without tests of people. Health checks count for whether there was
 * an answer alone.
 */
export async function callHealth(
  db: Database,
  endpointId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<CallHealth> {
  const rows = await db
    .select(healthColumns())
    .from(block)
    .crossJoinLateral(callsOfBlock)
    .where(askedBetween(endpointId, from, to));
  return rows[0] ?? none;
}

const none: CallHealth = {
  questions: 0,
  faults: 0,
  asked: 0,
  unanswered: 0,
  p50: null,
  p90: null,
  p99: null,
};

export type HealthBucket = CallHealth & { readonly at: Date };

/** The same in steps of so many seconds, the oldest first; steps without calls are left out. */
export async function callHealthBySteps(
  db: Database,
  endpointId: string,
  { from, to, stepSeconds }: { readonly from: Date; readonly to: Date; readonly stepSeconds: number },
): Promise<readonly HealthBucket[]> {
  const step = sql<number>`${call.at} / ${stepSeconds * 1_000}::bigint`;
  const rows = await db
    .select({ step: sql<string>`(${step})::text`, ...healthColumns() })
    .from(block)
    .crossJoinLateral(callsOfBlock)
    .where(askedBetween(endpointId, from, to))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows
    .map(({ step: at, ...figures }) => ({ ...figures, at: new Date(Number(at) * stepSeconds * 1000) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** An endpoint that phones use. */
export type CalledEndpoint = { readonly id: string; readonly workspaceId: string; readonly flowId: string };

/** Those that were called since then, of all workspaces: for the job that looks how they are doing. */
export async function listCalledEndpoints(db: Database, since: Date): Promise<readonly CalledEndpoint[]> {
  const { id, workspaceId, flowId } = endpoint;
  const calls = db
    .select({ id: block.id })
    .from(block)
    .where(and(eq(block.endpointId, id), gte(block.lastAt, since), gte(block.askedAt, since)));
  return db
    .select({ id, workspaceId, flowId })
    .from(endpoint)
    .innerJoin(flow, eq(flow.id, flowId))
    .where(and(isNull(flow.deletedAt), exists(calls)));
}

export type CodeCount = { readonly code: string; readonly count: number; readonly lastPosition: number };

/** What went wrong, the most frequent first. */
export async function countCallCodes(
  db: Database,
  endpointId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly CodeCount[]> {
  const count = sql<number>`count(*)::int`;
  const rows = await db
    .select({ code: call.code, count, lastPosition: sql<string>`max(${call.position})::text` })
    .from(block)
    .crossJoinLateral(callsOfBlock)
    .where(and(askedBetween(endpointId, from, to), gt(block.faults, 0), isNotNull(call.code)))
    .groupBy(call.code)
    .orderBy(desc(count));
  return rows.flatMap(({ code, lastPosition, ...row }) =>
    code === null ? [] : [{ ...row, code, lastPosition: Number(lastPosition) }],
  );
}

/** What anybody can send from outside is no question of a phone, and closing an ended message is no fault. */
function healthColumns() {
  const isMetas = sql`${call.code} is distinct from 'wrong-signature' and ${call.code} is distinct from 'no-envelope'`;
  const asked = sql`${call.kind} in ('question', 'unread') and ${isMetas}`;
  const part = (share: string) =>
    sql<
      number | null
    >`percentile_cont(${sql.raw(share)}) within group (order by ${call.ms}) filter (where ${asked})`;
  return {
    questions: sql<number>`(count(*) filter (where ${asked}))::int`,
    faults: sql<number>`(count(*) filter (where ${call.code} not in ('wrong-signature', 'no-envelope', 'token-closed')))::int`,
    asked: sql<number>`(count(*) filter (where ${isMetas}))::int`,
    unanswered: sql<number>`(count(*) filter (where ${isMetas} and ${call.status} >= 500))::int`,
    p50: part("0.5"),
    p90: part("0.9"),
    p99: part("0.99"),
  };
}

function askedBetween(endpointId: string, from: Date, to: Date): SQL | undefined {
  return and(
    eq(block.endpointId, endpointId),
    gte(block.lastAt, from),
    lt(block.firstAt, to),
    sql`${call.at} >= ${from.getTime()}::bigint`,
    sql`${call.at} < ${to.getTime()}::bigint`,
    sql`not ${call.isTest}`,
  );
}
