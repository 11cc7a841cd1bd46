import { and, desc, eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database";
import { endpointCall } from "./schema/endpoint-call";

export type CallHealth = {
  readonly questions: number;
  readonly faults: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
};

/** Figures of a stretch of time over what phones asked; health checks and tests of people are left out. */
export async function callHealth(
  db: Database,
  endpointId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<CallHealth> {
  const rows = await db
    .select(healthColumns())
    .from(endpointCall)
    .where(askedBetween(endpointId, from, to));
  return rows[0] ?? { questions: 0, faults: 0, p50: null, p90: null, p99: null };
}

export type HealthBucket = CallHealth & { readonly at: Date };

/** The same in steps of so many seconds, the oldest first; steps without calls are left out. */
export async function callHealthBySteps(
  db: Database,
  endpointId: string,
  { from, to, stepSeconds }: { readonly from: Date; readonly to: Date; readonly stepSeconds: number },
): Promise<readonly HealthBucket[]> {
  const step = sql<number>`floor(extract(epoch from ${endpointCall.at}) / ${stepSeconds}::int)::bigint`;
  const rows = await db
    .select({ step: sql<string>`(${step})::text`, ...healthColumns() })
    .from(endpointCall)
    .where(askedBetween(endpointId, from, to))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows
    .map(({ step: at, ...figures }) => ({ ...figures, at: new Date(Number(at) * stepSeconds * 1000) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
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
    .select({
      code: endpointCall.code,
      count,
      lastPosition: sql<string>`max(${endpointCall.position})::text`,
    })
    .from(endpointCall)
    .where(
      and(
        eq(endpointCall.endpointId, endpointId),
        gte(endpointCall.at, from),
        lt(endpointCall.at, to),
        eq(endpointCall.isTest, false),
        isNotNull(endpointCall.code),
      ),
    )
    .groupBy(endpointCall.code)
    .orderBy(desc(count));
  return rows.flatMap(({ code, lastPosition, ...row }) =>
    code === null ? [] : [{ ...row, code, lastPosition: Number(lastPosition) }],
  );
}

/** What anybody can send from outside is no question of a phone, and closing an ended message is no fault. */
function healthColumns() {
  const asked = sql`${endpointCall.kind} in ('question', 'unread') and ${endpointCall.code} is distinct from 'wrong-signature' and ${endpointCall.code} is distinct from 'no-envelope'`;
  const part = (share: string) =>
    sql<
      number | null
    >`percentile_cont(${sql.raw(share)}) within group (order by ${endpointCall.ms}) filter (where ${asked})`;
  return {
    questions: sql<number>`(count(*) filter (where ${asked}))::int`,
    faults: sql<number>`(count(*) filter (where ${endpointCall.code} not in ('wrong-signature', 'no-envelope', 'token-closed')))::int`,
    p50: part("0.5"),
    p90: part("0.9"),
    p99: part("0.99"),
  };
}

function askedBetween(endpointId: string, from: Date, to: Date): SQL | undefined {
  return and(
    eq(endpointCall.endpointId, endpointId),
    gte(endpointCall.at, from),
    lt(endpointCall.at, to),
    eq(endpointCall.isTest, false),
    sql`${endpointCall.kind} <> 'ping'`,
  );
}
