import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { newId } from "./new-id";
import { flow } from "./schema/flow";
import { type NoticeFacts, type NoticeKind, notice } from "./schema/notice";
import { whatsappAccount } from "./schema/whatsapp-account";
import type { Scope, WorkspaceScope } from "./scope";

export type StoredNotice = {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  /** The account is one of the sandbox. */
  readonly isSimulated: boolean;
  /** Null when it is about the account. */
  readonly flowId: string | null;
  readonly flowName: string | null;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly at: Date;
};

export type NoticeToRaise = Pick<StoredNotice, "accountId" | "flowId" | "kind" | "facts" | "at"> & {
  readonly subject: string;
};

/** What was told last of a subject, ended or not; what is open before what has ended at the same moment. */
export async function findLastNotice(
  { db, workspaceId }: WorkspaceScope,
  { accountId, subject }: Pick<NoticeToRaise, "accountId" | "subject">,
): Promise<{ readonly facts: NoticeFacts; readonly at: Date; readonly endedAt: Date | null } | undefined> {
  const rows = await db
    .select({ facts: notice.facts, at: notice.at, endedAt: notice.endedAt })
    .from(notice)
    .where(
      and(eq(notice.workspaceId, workspaceId), eq(notice.accountId, accountId), eq(notice.subject, subject)),
    )
    .orderBy(desc(notice.at), sql`${notice.endedAt} desc nulls first`, desc(notice.id))
    .limit(1);
  return rows[0];
}

/** Tells something, or tells the open notice of the same subject anew. */
export async function raiseNotice({ db, workspaceId }: WorkspaceScope, raised: NoticeToRaise): Promise<void> {
  const { kind, facts, at } = raised;
  await db
    .insert(notice)
    .values({ ...raised, id: newId(), workspaceId })
    .onConflictDoUpdate({
      target: [notice.accountId, notice.subject],
      targetWhere: sql`${notice.endedAt} is null`,
      set: { kind, facts, at },
    });
}

/** What a subject was about has passed. */
export async function endNotice(
  { db, workspaceId }: WorkspaceScope,
  { accountId, subject, at }: Pick<NoticeToRaise, "accountId" | "subject" | "at">,
): Promise<void> {
  await db
    .update(notice)
    .set({ endedAt: at })
    .where(
      and(
        eq(notice.workspaceId, workspaceId),
        eq(notice.accountId, accountId),
        eq(notice.subject, subject),
        isNull(notice.endedAt),
      ),
    );
}

/** The alerts of an account that nobody has ended. */
export async function listOpenAlerts(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
): Promise<readonly { readonly flowId: string | null; readonly subject: string; readonly at: Date }[]> {
  const { flowId, subject, at } = notice;
  return db
    .select({ flowId, subject, at })
    .from(notice)
    .where(
      and(
        eq(notice.workspaceId, workspaceId),
        eq(notice.accountId, accountId),
        eq(notice.kind, "alert"),
        isNull(notice.endedAt),
      ),
    );
}

/** What was told of a Flow up to then as alerts has passed. */
export async function endAlertsOf(
  { db, workspaceId }: WorkspaceScope,
  { accountId, flowId, at }: { readonly accountId: string; readonly flowId: string; readonly at: Date },
): Promise<void> {
  await db
    .update(notice)
    .set({ endedAt: at })
    .where(
      and(
        eq(notice.workspaceId, workspaceId),
        eq(notice.accountId, accountId),
        eq(notice.flowId, flowId),
        eq(notice.kind, "alert"),
        lte(notice.at, at),
        isNull(notice.endedAt),
      ),
    );
}

/** A person has seen it. False when there is no such notice that is open. */
export async function dismissNotice(scope: Scope, id: string, at: Date): Promise<boolean> {
  const rows = await scope.db
    .update(notice)
    .set({ endedAt: at, endedBy: scope.userId })
    .where(and(eq(notice.id, id), eq(notice.workspaceId, scope.workspaceId), isNull(notice.endedAt)))
    .returning({ id: notice.id });
  return rows.length > 0;
}

/** What is open in the connected accounts, the newest first; of some Flows when they are given. */
export async function listNotices(
  { db, workspaceId }: WorkspaceScope,
  { countMax, flowIds }: { readonly countMax: number; readonly flowIds?: readonly string[] },
): Promise<readonly StoredNotice[]> {
  const { id, accountId, flowId, kind, facts, at } = notice;
  const accountName = whatsappAccount.name;
  const isSimulated = sql<boolean>`${whatsappAccount.kind} = 'sandbox'`;
  return db
    .select({ id, accountId, accountName, isSimulated, flowId, flowName: flow.name, kind, facts, at })
    .from(notice)
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, notice.accountId))
    .leftJoin(flow, eq(flow.id, notice.flowId))
    .where(
      and(
        eq(notice.workspaceId, workspaceId),
        isNull(notice.endedAt),
        isNull(whatsappAccount.disconnectedAt),
        isNull(flow.deletedAt),
        flowIds ? inArray(notice.flowId, [...flowIds]) : undefined,
      ),
    )
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(countMax);
}
