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
 * Figures of a stretch of time over what phones asked, without tests of people; to the second or so, as what was written
 * at once counts together. Health checks count for whether there was an answer alone.
 */
export async function callHealth(
  db: Database,
  endpointId: string,
  stretch: { readonly from: Date; readonly to: Date },
): Promise<CallHealth> {
  const [bucket] = await healthBySteps(db, { endpointId, ...stretch, step: sql`'epoch'::timestamptz` });
  if (!bucket) return none;
  const { step: _, ...health } = bucket;
  return health;
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
  const step = sql`date_bin(make_interval(secs => ${stepSeconds}::int), ${block.lastAt}, 'epoch'::timestamptz)`;
  const rows = await healthBySteps(db, { endpointId, from, to, step });
  return rows
    .map(({ step: at, ...health }) => ({ ...health, at: new Date(at) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Blocks are added up, and the times of their questions put in order, without reading any of the calls. */
async function healthBySteps(
  db: Database,
  { endpointId, from, to, step }: { endpointId: string; from: Date; to: Date; step: SQL },
): Promise<readonly (CallHealth & { readonly step: string })[]> {
  // Asked for twice, so PostgreSQL keeps it: the step is found once for each block.
  const picked = db.$with("picked").as(
    db
      .select({
        step: sql<string>`${step}`.as("step"),
        ...{ times: block.times, failed: block.failed, asked: block.asked, unanswered: block.unanswered },
      })
      .from(block)
      .where(writtenBetween(endpointId, from, to)),
  );
  const added = db
    .select({
      step: sql<string>`${picked.step}`.as("added_step"),
      questions: sql<string>`sum(cardinality(${picked.times}))`.as("questions"),
      faults: sql<string>`sum(${picked.failed})`.as("faults"),
      asked: sql<string>`sum(${picked.asked})`.as("all_asked"),
      unanswered: sql<string>`sum(${picked.unanswered})`.as("all_unanswered"),
    })
    .from(picked)
    .groupBy(picked.step)
    .as("added");
  const timed = db
    .select({
      step: sql<string>`${picked.step}`.as("timed_step"),
      parts: sql`percentile_cont(array[0.5, 0.9, 0.99]) within group (order by question.ms)`.as("parts"),
    })
    .from(picked)
    .crossJoinLateral(sql`unnest(${picked.times}) as question(ms)`)
    .groupBy(picked.step)
    .as("timed");
  const { questions, faults, asked, unanswered } = added;
  const part = (place: number) => sql<number | null>`(${timed.parts})[${sql.raw(String(place))}]`;
  const rows = await db
    .with(picked)
    .select({
      ...{ step: added.step, questions, faults, asked, unanswered },
      ...{ p50: part(1), p90: part(2), p99: part(3) },
    })
    .from(added)
    .leftJoin(timed, eq(timed.step, added.step));
  return rows.map((row) => ({
    step: row.step,
    questions: Number(row.questions),
    faults: Number(row.faults),
    asked: Number(row.asked),
    unanswered: Number(row.unanswered),
    ...{ p50: row.p50, p90: row.p90, p99: row.p99 },
  }));
}

/** An endpoint that phones use. */
export type CalledEndpoint = { readonly id: string; readonly workspaceId: string; readonly flowId: string };

/** Those that were called since then, of all workspaces: for the job that looks how they are doing. */
export async function listCalledEndpoints(db: Database, since: Date): Promise<readonly CalledEndpoint[]> {
  const { id, workspaceId, flowId } = endpoint;
  const calls = db
    .select({ id: block.id })
    .from(block)
    .where(and(eq(block.endpointId, id), gte(block.lastAt, since), gt(block.asked, 0)));
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
    .where(
      and(
        writtenBetween(endpointId, from, to),
        gt(block.faults, 0),
        isNotNull(call.code),
        sql`not ${call.isTest}`,
      ),
    )
    .groupBy(call.code)
    .orderBy(desc(count));
  return rows.flatMap(({ code, lastPosition, ...row }) =>
    code === null ? [] : [{ ...row, code, lastPosition: Number(lastPosition) }],
  );
}

function writtenBetween(endpointId: string, from: Date, to: Date): SQL | undefined {
  return and(eq(block.endpointId, endpointId), gte(block.lastAt, from), lt(block.lastAt, to));
}
