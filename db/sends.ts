import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database";
import { toStorable } from "./exact-text";
import { newId } from "./new-id";
import { response } from "./schema/response";
import { type SendState, send } from "./schema/send";
import type { WorkspaceScope } from "./scope";

/** A message with a Flow to one person. */
export type StoredSend = typeof send.$inferSelect;
export type SendToStore = Pick<
  StoredSend,
  | "id"
  | "accountId"
  | "phoneNumberId"
  | "flowId"
  | "revisionId"
  | "listId"
  | "mode"
  | "recipient"
  | "recipientName"
  | "content"
  | "flowToken"
  | "state"
  | "dueAt"
  | "leaseUntil"
  | "createdAt"
  | "createdBy"
>;

export const newSendId = newId;

/** A statement takes 65,535 parameters; a row has about twenty. */
const rowsMax = 500;

/** Keeps messages that are to go out. Call it in a transaction when there are many. */
export async function insertSends(
  { db, workspaceId }: WorkspaceScope,
  sends: readonly SendToStore[],
): Promise<void> {
  for (let at = 0; at < sends.length; at += rowsMax) {
    const rows = sends.slice(at, at + rowsMax).map((row) => ({ ...row, workspaceId, waId: row.recipient }));
    await db.insert(send).values(rows);
  }
}

export async function findSend(scope: WorkspaceScope, id: string): Promise<StoredSend | undefined> {
  const rows = await scope.db.select().from(send).where(own(scope, id));
  return rows[0];
}

export type SendPage = { readonly countMax: number; readonly before?: number };

/** Messages of a Flow that belong to no list, the newest first. */
export async function listSingleSends(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  { countMax, before }: SendPage,
): Promise<readonly StoredSend[]> {
  return db
    .select()
    .from(send)
    .where(
      and(
        eq(send.workspaceId, workspaceId),
        eq(send.flowId, flowId),
        isNull(send.listId),
        before === undefined ? undefined : lt(send.position, before),
      ),
    )
    .orderBy(desc(send.position))
    .limit(countMax);
}

/** Numbers that somebody of the workspace sent single messages to, the latest first. */
export async function listRecentRecipients(
  { db, workspaceId }: WorkspaceScope,
  countMax: number,
): Promise<readonly string[]> {
  const latest = sql<number>`max(${send.position})`;
  const rows = await db
    .select({ recipient: send.recipient })
    .from(send)
    .where(and(eq(send.workspaceId, workspaceId), isNull(send.listId)))
    .groupBy(send.recipient)
    .orderBy(desc(latest))
    .limit(countMax);
  return rows.map(({ recipient }) => recipient);
}

/** What is told of a message: its id at Meta, or our own, which it carries along. */
export type SendName = { readonly wamid: string; readonly id: string | undefined };

/** The message that a webhook tells of, held until the transaction around it ends. */
export async function holdSend(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { wamid, id }: SendName,
): Promise<StoredSend | undefined> {
  const named = id === undefined ? eq(send.wamid, wamid) : or(eq(send.wamid, wamid), eq(send.id, id));
  const rows = await db
    .select()
    .from(send)
    .where(and(eq(send.workspaceId, workspaceId), eq(send.accountId, accountId), named))
    .limit(1)
    .for("update");
  return rows[0];
}

/** Whether a message to this person is on its way, or may be, and has no id of Meta's yet; older ones do not count. */
export async function isNamelessTo(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { waId, since }: { readonly waId: string; readonly since: Date },
): Promise<boolean> {
  const rows = await db
    .select({ id: send.id })
    .from(send)
    .where(
      and(
        eq(send.workspaceId, workspaceId),
        eq(send.accountId, accountId),
        eq(send.waId, waId),
        inArray(send.state, ["sending", "unknown"]),
        isNull(send.wamid),
        gte(send.createdAt, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export type SendChange = Partial<
  Pick<
    StoredSend,
    | "state"
    | "failure"
    | "wamid"
    | "waId"
    | "userId"
    | "dueAt"
    | "leaseUntil"
    | "sentAt"
    | "deliveredAt"
    | "readAt"
    | "failedAt"
  >
>;

/** Changes a message, where given only while it is in one of these states. False when it is in another. */
export async function updateSend(
  scope: WorkspaceScope,
  id: string,
  change: SendChange,
  from?: readonly SendState[],
): Promise<boolean> {
  const inState = from === undefined ? undefined : inArray(send.state, [...from]);
  const rows = await scope.db
    .update(send)
    .set(change)
    .where(and(own(scope, id), inState))
    .returning({ id: send.id });
  return rows.length > 0;
}

/** What a reply may answer. */
export type ReplyMarks = {
  readonly flowToken: string | undefined;
  readonly replyTo: string | undefined;
  readonly waId: string | undefined;
  readonly userId: string | undefined;
  /** Messages before that are too old to be told by person and time. */
  readonly since: Date;
};

/** Messages of an account that a reply with these marks may answer: those that it names first, then the newest. */
export async function listSendsForReply(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { flowToken, replyTo, waId, userId, since }: ReplyMarks,
): Promise<readonly StoredSend[]> {
  const toPerson: SQL[] = [];
  if (waId !== undefined) toPerson.push(eq(send.waId, waId));
  if (userId !== undefined) toPerson.push(eq(send.userId, userId));
  const ofPerson = toPerson.length === 0 ? undefined : and(or(...toPerson), gte(send.createdAt, since));
  const exact = [
    replyTo === undefined ? undefined : eq(send.wamid, toStorable(replyTo)),
    flowToken === undefined ? undefined : eq(send.flowToken, flowToken),
  ].filter((mark) => mark !== undefined);
  const marks = or(...exact, ofPerson);
  if (!marks) return [];
  const wentOut = inArray(send.state, ["sending", "unknown", "sent", "delivered", "read", "failed"]);
  return (
    db
      .select()
      .from(send)
      .where(and(eq(send.workspaceId, workspaceId), eq(send.accountId, accountId), wentOut, marks))
      // Somebody may have got more than a hundred since the one that they answer.
      .orderBy(...exact.map((mark) => desc(sql`coalesce(${mark}, false)`)), desc(send.position))
      .limit(100)
  );
}

/** Messages that carry this Flow token, the newest first; a token that a person chose may be on several. */
export async function listSendsWithToken(
  { db, workspaceId }: WorkspaceScope,
  flowToken: string,
  accountId?: string,
): Promise<readonly StoredSend[]> {
  const ofAccount = accountId === undefined ? undefined : eq(send.accountId, accountId);
  return db
    .select()
    .from(send)
    .where(and(eq(send.workspaceId, workspaceId), eq(send.flowToken, flowToken), ofAccount))
    .orderBy(desc(send.position))
    .limit(10);
}

/** Messages of any workspace that accounts sent with these Flow tokens, the newest first: for the door of endpoints. */
export async function listSendsWithTokens(
  db: Database,
  {
    accountIds,
    flowTokens,
  }: { readonly accountIds: readonly string[]; readonly flowTokens: readonly string[] },
): Promise<readonly StoredSend[]> {
  if (accountIds.length === 0) return [];
  return db
    .select()
    .from(send)
    .where(and(inArray(send.accountId, [...accountIds]), inArray(send.flowToken, [...flowTokens])))
    .orderBy(desc(send.position))
    .limit(flowTokens.length * 10);
}

/** Which of these messages somebody answered. */
export async function listAnsweredSends(
  { db, workspaceId }: WorkspaceScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ sendId: response.sendId })
    .from(response)
    .where(and(eq(response.workspaceId, workspaceId), inArray(response.sendId, [...ids])));
  return new Set(rows.flatMap(({ sendId }) => (sendId === null ? [] : [sendId])));
}

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(send.id, id), eq(send.workspaceId, workspaceId));
}
