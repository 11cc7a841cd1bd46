import {
  and,
  arrayContains,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import type { JsonObject } from "@/lib/flow/json";
import {
  blockAt,
  type CallToStore,
  callColumns as call,
  callsOfBlock,
  detailsColumn,
  packCalls,
  type StoredCall,
  tokenKey,
  wholeCallsOfBlock,
} from "./call-blocks";
import type { Database } from "./database";
import { toStorable } from "./exact-text";
import { endpointCallBlock as block, type CallDetails } from "./schema/endpoint-call";

export type { CallToStore, StoredCall } from "./call-blocks";

/** Writes many in one statement. Calls of endpoints that are gone are left out. */
export async function insertCalls(db: Database, calls: readonly CallToStore[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = packCalls(calls).map(
    ({ endpointId, firstAt, lastAt, count, faults, asked, unanswered, failed, ...block }, place) =>
      sql`(${place}::int, ${endpointId}, ${time(firstAt)}::timestamptz, ${time(lastAt)}::timestamptz,
        ${count}::int, ${faults}::int, ${asked}::int, ${unanswered}::int, ${failed}::int, ${list(block.times)}::real[],
        ${list(block.tokens)}::int[], ${block.facts}, ${block.details})`,
  );
  await db.execute(insertOf(sql.join(rows, sql`, `)));
}

function time(at: Date): string {
  return at.toISOString();
}

/** As PostgreSQL writes an array. */
function list(numbers: readonly number[]): string {
  return `{${numbers.join(",")}}`;
}

/**
 * A log may lose its last moments in a power cut; waiting for the disk would hold up those who wait for answers. That
 * is set for this transaction by the statement itself, which saves three more.
 */
function insertOf(rows: SQL): SQL {
  return sql`
    insert into endpoint_call_block (endpoint_id, first_at, last_at, count, faults, asked, unanswered,
      failed, times, tokens, facts, details)
    select c.endpoint_id, c.first_at, c.last_at, c.count, c.faults, c.asked, c.unanswered, c.failed, c.times, c.tokens, c.facts, c.details
    from (values ${rows}) as c(place, endpoint_id, first_at, last_at, count, faults, asked, unanswered,
      failed, times, tokens, facts, details)
    cross join (select set_config('synchronous_commit', 'off', true)) as hurry
    where exists (select 1 from endpoint e where e.id = c.endpoint_id) order by c.place`;
}

export type CallFilter = {
  /** All words have to be found in what was asked, answered or noted, in the token or a screen. */
  readonly words: readonly string[];
  /** "fault": something went wrong; "note": something was mended or the phone complained. */
  readonly outcome: "fault" | "fine" | undefined;
  readonly code: string | undefined;
  readonly screen: string | undefined;
  readonly flowToken: string | undefined;
  readonly showsPings: boolean;
  readonly showsTests: boolean;
};

export type CallRow = Omit<StoredCall, "details" | "endpointId">;

/** A page, the newest first. `before` goes on after an older page; `since` asks for what came meanwhile. */
export async function listCalls(
  db: Database,
  endpointId: string,
  page: {
    readonly filter: CallFilter;
    readonly before?: number;
    readonly since?: number;
    readonly countMax: number;
  },
): Promise<readonly CallRow[]> {
  const { filter, before, since, countMax } = page;
  return db
    .select(call)
    .from(block)
    .crossJoinLateral(filter.words.length === 0 ? callsOfBlock : wholeCallsOfBlock)
    .where(
      and(
        eq(block.endpointId, endpointId),
        before === undefined ? undefined : and(lte(block.id, blockAt(before)), lt(call.position, before)),
        since === undefined ? undefined : and(gte(block.id, blockAt(since)), gt(call.position, since)),
        ...matching(filter),
      ),
    )
    .orderBy(...newestFirst)
    .limit(countMax);
}

/** Not by the position: PostgreSQL then stops at the first blocks that fill a page. */
const newestFirst = [desc(block.id), desc(sql`call.place`)];

function matching({
  words,
  outcome,
  code,
  screen,
  flowToken,
  showsPings,
  showsTests,
}: CallFilter): (SQL | undefined)[] {
  return [
    outcome === undefined ? undefined : outcome === "fault" ? isFault : isNull(call.code),
    code === undefined ? undefined : and(isFault, is(call.code, code)),
    screen === undefined ? undefined : or(is(call.screen, screen), is(call.nextScreen, screen)),
    flowToken === undefined ? undefined : hasToken(flowToken),
    showsPings ? undefined : sql`${call.kind} <> 'ping'`,
    showsTests ? undefined : isAsked,
    ...words.map(hasWord),
  ];
}

const isFault = and(gt(block.faults, 0), isNotNull(call.code));
const isAsked = sql`not ${call.isTest}`;

function is(column: SQL<string | null>, text: string): SQL {
  return sql`${column} = ${toStorable(text)}`;
}

/** Blocks in which it may be are found by the key, which another token may have too. */
function hasToken(flowToken: string): SQL | undefined {
  return and(arrayContains(block.tokens, [tokenKey(flowToken)]), is(call.flowToken, flowToken));
}

function hasWord(word: string): SQL | undefined {
  const pattern = `%${toStorable(word.toLowerCase()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    like(sql`lower(${detailsColumn})`, pattern),
    like(sql`lower(${call.flowToken})`, pattern),
    like(sql`lower(${call.screen})`, pattern),
    like(sql`lower(${call.nextScreen})`, pattern),
    like(call.code, pattern),
  );
}

export async function findCall(
  db: Database,
  endpointId: string,
  position: number,
): Promise<StoredCall | undefined> {
  const isIt = sql`${call.position} = ${position}`;
  const rows = await selectWhole(db).where(
    and(eq(block.endpointId, endpointId), eq(block.id, blockAt(position)), isIt),
  );
  return rows[0];
}

function selectWhole(db: Database) {
  return db
    .select({ ...call, endpointId: block.endpointId, details: detailsColumn })
    .from(block)
    .crossJoinLateral(wholeCallsOfBlock);
}

/** What phones asked with one token around a call, the oldest first: `countMax` at most on either side. */
export async function listQuestionsAround(
  db: Database,
  endpointId: string,
  {
    flowToken,
    position,
    countMax,
  }: { readonly flowToken: string; readonly position: number; readonly countMax: number },
): Promise<readonly StoredCall[]> {
  const theirs = and(
    eq(block.endpointId, endpointId),
    hasToken(flowToken),
    sql`${call.kind} = 'question'`,
    isAsked,
  );
  const upToIt = await selectWhole(db)
    .where(and(theirs, lte(block.id, blockAt(position)), lte(call.position, position)))
    .orderBy(...newestFirst)
    .limit(countMax);
  const after = await selectWhole(db)
    .where(and(theirs, gte(block.id, blockAt(position)), gt(call.position, position)))
    .orderBy(asc(block.id), asc(sql`call.place`))
    .limit(countMax);
  return [...upToIt.reverse(), ...after];
}

/** What one person was sent last for a screen; undefined when it is not known, or not whole. */
export async function findLastShown(
  db: Database,
  endpointId: string,
  { flowToken, screen }: { readonly flowToken: string; readonly screen: string },
): Promise<JsonObject | undefined> {
  const rows = await db
    .select({ details: detailsColumn })
    .from(block)
    .crossJoinLateral(wholeCallsOfBlock)
    .where(
      and(
        eq(block.endpointId, endpointId),
        hasToken(flowToken),
        is(call.nextScreen, screen),
        isAsked,
        isNull(call.code),
      ),
    )
    .orderBy(...newestFirst)
    .limit(1);
  return rows[0] && dataIn(rows[0].details);
}

function dataIn({ shown, isCut, isMasked }: CallDetails): JsonObject | undefined {
  const data = shown?.data;
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  // An object that is no list is a JSON object.
  return isObject && !isCut && !isMasked ? (data as JsonObject) : undefined;
}

/**
 * Lets go of calls before a time, a few blocks at once; those of a block go together, with the last. Answers how many
 * blocks there were.
 */
export async function deleteOldCalls(
  db: Database,
  {
    endpointId,
    before,
    blocksMax,
  }: { readonly endpointId: string; readonly before: Date; readonly blocksMax: number },
): Promise<number> {
  const old = db
    .select({ id: block.id })
    .from(block)
    .where(and(eq(block.endpointId, endpointId), lt(block.lastAt, before)))
    .limit(blocksMax);
  const rows = await db.delete(block).where(inArray(block.id, old)).returning({ id: block.id });
  return rows.length;
}

/** All that are in the log, of all workspaces. */
export async function countCalls(db: Database): Promise<number> {
  const rows = await db.select({ count: sum(block.count).mapWith(Number) }).from(block);
  return rows[0]?.count ?? 0;
}
