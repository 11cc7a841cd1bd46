import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { JsonObject } from "@/lib/flow/json";
import type { Database } from "./database";
import { toStorable } from "./exact-text";
import { type CallDetails, endpointCall } from "./schema/endpoint-call";

/** One call as it is kept; its endpoint says whose it is, so every query asks for one that was found in a workspace. */
export type StoredCall = typeof endpointCall.$inferSelect;
/** `detailsText` is the JSON of the details. */
export type CallToStore = Omit<StoredCall, "position" | "details"> & { readonly detailsText: string };

/** Stands between values; it is in no JSON, where it would be escaped, and is taken out of all else. */
const between = "\u001e";
/** Stands for no value. */
const nothing = "\u001d";

/**
 * Writes many in one statement. They travel as one text for each column, which costs both sides a fraction of a parameter
 * for each value. Calls of endpoints that are gone are left out.
 */
export async function insertCalls(db: Database, calls: readonly CallToStore[]): Promise<void> {
  if (calls.length === 0) return;
  const column = (read: (call: CallToStore) => string | null) => {
    // Closed at the end too: the list of one empty text is not the empty list. What comes after it is nobody's.
    const values = calls.map((call) => (read(call) ?? nothing) + between).join("");
    return sql`string_to_array(${values}, ${between}, ${nothing})`;
  };
  const columns = [
    column(({ endpointId }) => endpointId),
    column(({ at }) => at.toISOString()),
    column(({ kind }) => kind),
    column(({ action }) => action),
    column(({ screen }) => typed(screen)),
    column(({ nextScreen }) => typed(nextScreen)),
    column(({ flowToken }) => typed(flowToken)),
    column(({ status }) => String(status)),
    column(({ code }) => typed(code)),
    column(({ ms }) => String(ms)),
    column(({ deploymentId }) => deploymentId),
    column(({ revisionId }) => revisionId),
    column(({ sendId }) => sendId),
    column(({ isTest }) => String(isTest)),
    column(({ detailsText }) => detailsText),
  ];
  await db.execute(insertOf(sql.join(columns, sql`, `)));
}

/** What came from outside. */
function typed(text: string | null): string | null {
  return text === null ? null : toStorable(text).replaceAll(between, " ").replaceAll(nothing, " ");
}

/**
 * A log may lose its last moments in a power cut; waiting for the disk would hold up those who wait for answers. That
 * is set for this transaction by the statement itself, which saves three more.
 */
function insertOf(columns: SQL): SQL {
  return sql`
    insert into endpoint_call (endpoint_id, at, kind, action, screen, next_screen, flow_token, status, code, ms,
      deployment_id, revision_id, send_id, is_test, details)
    select c.endpoint_id, c.at::timestamptz, c.kind, c.action, c.screen, c.next_screen, c.flow_token, c.status::int, c.code,
      c.ms::real, c.deployment_id, c.revision_id, c.send_id, c.is_test::boolean, c.details
    from unnest(${columns}) with ordinality as c(endpoint_id, at, kind, action, screen, next_screen, flow_token, status,
      code, ms, deployment_id, revision_id, send_id, is_test, details, place)
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
  const { details: _, endpointId: __, ...columns } = columnsOf();
  return db
    .select(columns)
    .from(endpointCall)
    .where(
      and(
        eq(endpointCall.endpointId, endpointId),
        page.before === undefined ? undefined : lt(endpointCall.position, page.before),
        page.since === undefined ? undefined : gt(endpointCall.position, page.since),
        ...matching(page.filter),
      ),
    )
    .orderBy(desc(endpointCall.position))
    .limit(page.countMax);
}

function columnsOf() {
  const { position, endpointId, at, kind, action, screen, nextScreen, flowToken, status, code, ms } =
    endpointCall;
  const { deploymentId, revisionId, sendId, isTest, details } = endpointCall;
  return {
    ...{ position, endpointId, at, kind, action, screen, nextScreen, flowToken, status, code, ms },
    ...{ deploymentId, revisionId, sendId, isTest, details },
  };
}

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
    outcome === undefined
      ? undefined
      : outcome === "fault"
        ? isNotNull(endpointCall.code)
        : isNull(endpointCall.code),
    code === undefined ? undefined : eq(endpointCall.code, code),
    screen === undefined
      ? undefined
      : or(eq(endpointCall.screen, screen), eq(endpointCall.nextScreen, screen)),
    flowToken === undefined ? undefined : eq(endpointCall.flowToken, flowToken),
    showsPings ? undefined : sql`${endpointCall.kind} <> 'ping'`,
    showsTests ? undefined : eq(endpointCall.isTest, false),
    ...words.map(hasWord),
  ];
}

function hasWord(word: string): SQL | undefined {
  const pattern = `%${toStorable(word.toLowerCase()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    like(sql`lower(${endpointCall.details})`, pattern),
    like(sql`lower(${endpointCall.flowToken})`, pattern),
    like(sql`lower(${endpointCall.screen})`, pattern),
    like(sql`lower(${endpointCall.nextScreen})`, pattern),
    like(endpointCall.code, pattern),
  );
}

export async function findCall(
  db: Database,
  endpointId: string,
  position: number,
): Promise<StoredCall | undefined> {
  const rows = await db
    .select()
    .from(endpointCall)
    .where(and(eq(endpointCall.endpointId, endpointId), eq(endpointCall.position, position)));
  return rows[0];
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
    eq(endpointCall.endpointId, endpointId),
    eq(endpointCall.flowToken, flowToken),
    eq(endpointCall.kind, "question"),
    eq(endpointCall.isTest, false),
  );
  const upToIt = await db
    .select()
    .from(endpointCall)
    .where(and(theirs, lte(endpointCall.position, position)))
    .orderBy(desc(endpointCall.position))
    .limit(countMax);
  const after = await db
    .select()
    .from(endpointCall)
    .where(and(theirs, gt(endpointCall.position, position)))
    .orderBy(asc(endpointCall.position))
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
    .select({ details: endpointCall.details })
    .from(endpointCall)
    .where(
      and(
        eq(endpointCall.endpointId, endpointId),
        eq(endpointCall.flowToken, flowToken),
        eq(endpointCall.nextScreen, screen),
        eq(endpointCall.isTest, false),
        isNull(endpointCall.code),
      ),
    )
    .orderBy(desc(endpointCall.position))
    .limit(1);
  return rows[0] && dataIn(rows[0].details);
}

function dataIn({ shown, isCut, isMasked }: CallDetails): JsonObject | undefined {
  const data = shown?.data;
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  // An object that is no list is a JSON object.
  return isObject && !isCut && !isMasked ? (data as JsonObject) : undefined;
}

/** Lets go of calls before a time, a few at once. Answers how many there were. */
export async function deleteOldCalls(
  db: Database,
  {
    endpointId,
    before,
    countMax,
  }: { readonly endpointId: string; readonly before: Date; readonly countMax: number },
): Promise<number> {
  const old = db
    .select({ position: endpointCall.position })
    .from(endpointCall)
    .where(and(eq(endpointCall.endpointId, endpointId), lt(endpointCall.at, before)))
    .limit(countMax);
  const rows = await db
    .delete(endpointCall)
    .where(inArray(endpointCall.position, old))
    .returning({ position: endpointCall.position });
  return rows.length;
}
