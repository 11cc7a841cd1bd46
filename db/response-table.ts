import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { toStorable } from "./exact-text";
import { foldedText } from "./folded-text";
import type { StoredResponse } from "./responses";
import { type ResponseCertainty, response } from "./schema/response";
import { revision } from "./schema/revision";
import type { WorkspaceScope } from "./scope";

export type ResponseFilter = {
  /** Words that all have to be found; `options` are the ids whose titles have a word. */
  readonly search: readonly SearchedWord[];
  /** Days of the calendar in `zone` (IANA), both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly zone: string;
  /** Null: those of which the revision is not known. */
  readonly revisionId: string | null | undefined;
  readonly certainty: ResponseCertainty | undefined;
};

export type SearchedWord = {
  readonly word: string;
  readonly options: readonly { readonly key: string; readonly id: string }[];
};

export type ResponseOrder = {
  /** Undefined orders by arrival. `titles` stand for the ids of options. */
  readonly answer:
    | { readonly key: string; readonly isNumeric: boolean; readonly titles: ReadonlyMap<string, string> }
    | undefined;
  readonly isAscending: boolean;
};

/** After which response a page begins. `value` is what it is ordered by; null when it has none. */
export type ResponseMark = { readonly value: string | null; readonly position: number };

export type TableResponse = StoredResponse & { readonly mark: ResponseMark };

/** A page of the responses of a Flow. Those without an answer to order by come last. */
export async function listTableResponses(
  scope: WorkspaceScope,
  flowId: string,
  page: {
    readonly filter: ResponseFilter;
    readonly order: ResponseOrder;
    readonly after: ResponseMark | undefined;
    readonly countMax: number;
  },
): Promise<readonly TableResponse[]> {
  const { filter, order, after, countMax } = page;
  const value = sortValue(order);
  const rows = await scope.db
    .select({ response, value: value ? sql<string | null>`(${value})::text` : sql<null>`null` })
    .from(response)
    .where(and(matching(scope, flowId, filter), after && isAfter(after, order, value)))
    .orderBy(...orderBy(order, value))
    .limit(countMax);
  return rows.map(({ response: { workspaceId: _, ...row }, value }) => {
    return { ...row, mark: { value, position: row.position ?? 0 } };
  });
}

export async function countTableResponses(
  scope: WorkspaceScope,
  flowId: string,
  filter: ResponseFilter,
): Promise<number> {
  const rows = await scope.db
    .select({ count: count() })
    .from(response)
    .where(matching(scope, flowId, filter));
  return rows[0]?.count ?? 0;
}

/** Those that came after a position and fit, the newest first. */
export async function listArrivedResponses(
  scope: WorkspaceScope,
  flowId: string,
  {
    filter,
    since,
    countMax,
  }: { readonly filter: ResponseFilter; readonly since: number; readonly countMax: number },
): Promise<readonly StoredResponse[]> {
  return scope.db
    .select()
    .from(response)
    .where(and(matching(scope, flowId, filter), gte(response.position, since)))
    .orderBy(desc(response.position))
    .limit(countMax);
}

export type ResponseTotals = {
  readonly total: number;
  readonly recent: number;
  readonly lastAt: Date | undefined;
  readonly newest: number;
};

/** `recentSince` begins what counts as recent. */
export async function responseTotals(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  recentSince: Date,
): Promise<ResponseTotals> {
  const rows = await db
    .select({
      total: count(),
      recent: sql<number>`count(*) filter (where ${gte(response.receivedAt, recentSince)})::int`,
      lastAt: max(response.receivedAt),
      newest: max(response.position),
    })
    .from(response)
    .where(and(eq(response.workspaceId, workspaceId), eq(response.flowId, flowId)));
  const { total = 0, recent = 0, lastAt, newest } = rows[0] ?? {};
  return { total, recent, lastAt: lastAt ?? undefined, newest: newest ?? 0 };
}

export type AnsweredRevision = {
  readonly id: string;
  readonly number: number;
  readonly count: number;
};

/** The revisions that were answered, the newest first. */
export async function listAnsweredRevisions(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<readonly AnsweredRevision[]> {
  return db
    .select({ id: revision.id, number: revision.number, count: count() })
    .from(response)
    .innerJoin(revision, eq(revision.id, response.revisionId))
    .where(and(eq(response.workspaceId, workspaceId), eq(response.flowId, flowId)))
    .groupBy(revision.id, revision.number)
    .orderBy(desc(revision.number));
}

/** Texts of revisions, by their ids. */
export async function listRevisionTexts(
  { db, workspaceId }: WorkspaceScope,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  return db
    .select({ id: revision.id, text: revision.text })
    .from(revision)
    .where(and(eq(revision.workspaceId, workspaceId), inArray(revision.id, [...ids])));
}

/** Every name under which the matching responses have an answer. Reads all of them. */
export async function listAnswerKeys(
  scope: WorkspaceScope,
  flowId: string,
  filter: ResponseFilter,
): Promise<readonly string[]> {
  const keys = scope.db
    .select({ key: sql<string>`json_object_keys(${readable})`.as("key") })
    .from(response)
    .where(and(matching(scope, flowId, filter), isNotNull(response.answers)))
    .as("keys");
  const rows = await scope.db.selectDistinct({ key: keys.key }).from(keys);
  return rows.map(({ key }) => key).sort();
}

/** Whether somebody among the matching responses lost a place to others. */
export async function hasLostPlaces(
  scope: WorkspaceScope,
  flowId: string,
  filter: ResponseFilter,
): Promise<boolean> {
  const rows = await scope.db
    .select({ id: response.id })
    .from(response)
    .where(and(matching(scope, flowId, filter), isNotNull(response.lostPlaces)))
    .limit(1);
  return rows.length > 0;
}

/** Whether some of the matching responses came through one of these accounts. */
export async function hasResponsesOf(
  scope: WorkspaceScope,
  flowId: string,
  { filter, accountIds }: { readonly filter: ResponseFilter; readonly accountIds: readonly string[] },
): Promise<boolean> {
  if (accountIds.length === 0) return false;
  const rows = await scope.db
    .select({ id: response.id })
    .from(response)
    .where(and(matching(scope, flowId, filter), inArray(response.accountId, [...accountIds])))
    .limit(1);
  return rows.length > 0;
}

/** The answers as JSON of the database, which refuses signs that stand for no character; null then. */
const readable = sql`case when ${response.answers} ~ '\\\\u(0000|[dD][89a-fA-F])' then null else ${response.answers}::json end`;

function matching({ workspaceId }: WorkspaceScope, flowId: string, filter: ResponseFilter): SQL | undefined {
  const { search, from, to, zone, revisionId, certainty } = filter;
  const start =
    from === undefined ? undefined : sql`${response.receivedAt} >= ${from}::timestamp at time zone ${zone}`;
  const end =
    to === undefined
      ? undefined
      : sql`${response.receivedAt} < (${to}::timestamp + interval '1 day') at time zone ${zone}`;
  return and(
    eq(response.workspaceId, workspaceId),
    eq(response.flowId, flowId),
    start,
    end,
    revisionId === undefined
      ? undefined
      : revisionId === null
        ? isNull(response.revisionId)
        : eq(response.revisionId, revisionId),
    certainty && eq(response.certainty, certainty),
    ...search.map(hasWord),
  );
}

function hasWord({ word, options }: SearchedWord): SQL | undefined {
  const chosen = options.map(({ key, id }) => {
    // As `JSON.stringify` writes an answer that is one id, and a list of ids.
    const [name, value] = [JSON.stringify(key), JSON.stringify(id)];
    const alone = like(response.answers, `%${escaped(`${name}:${value}`)}%`);
    return or(alone, like(response.answers, `%${escaped(`${name}:[`)}%${escaped(value)}%`));
  });
  const said = like(response.searchText, `%${escaped(toStorable(foldedText(word)))}%`);
  return or(said, ...chosen);
}

/** For `like`, which reads these as anything. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** What responses are ordered by; undefined by arrival. */
function sortValue({ answer }: ResponseOrder): SQL | undefined {
  if (!answer) return undefined;
  const text = sql`(${readable}) ->> ${toStorable(answer.key)}::text`;
  if (answer.isNumeric) {
    return sql`case when ${text} ~ '^-?[0-9]{1,15}(\\.[0-9]{1,9})?$' then (${text})::numeric end`;
  }
  const titles = [...answer.titles].map(([id, title]) => {
    return sql`when ${toStorable(id)}::text then ${toStorable(title)}::text`;
  });
  const told = titles.length === 0 ? text : sql`case ${text} ${sql.join(titles, sql` `)} else ${text} end`;
  return sql`nullif(lower(${told}), '')`;
}

function orderBy({ isAscending }: ResponseOrder, value: SQL | undefined): SQL[] {
  const newest = desc(response.position);
  if (!value) return [isAscending ? sql`${response.position} asc` : newest];
  return [isAscending ? sql`${value} asc nulls last` : sql`${value} desc nulls last`, newest];
}

function isAfter(
  mark: ResponseMark,
  { answer, isAscending }: ResponseOrder,
  value: SQL | undefined,
): SQL | undefined {
  const older = lt(response.position, mark.position);
  if (!value) return isAscending ? sql`${response.position} > ${mark.position}` : older;
  if (mark.value === null) return and(sql`${value} is null`, older);
  const marked = answer?.isNumeric ? sql`${mark.value}::numeric` : sql`${mark.value}::text`;
  const beyond = isAscending ? sql`${value} > ${marked}` : sql`${value} < ${marked}`;
  return or(beyond, and(sql`${value} = ${marked}`, older), sql`${value} is null`);
}
