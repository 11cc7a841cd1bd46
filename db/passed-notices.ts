import { and, desc, eq } from "drizzle-orm";
import type { NoticeToRaise } from "./notices";
import { notice } from "./schema/notice";
import type { WorkspaceScope } from "./scope";

/** Marks what was told last of a subject as passed, seen or not, and ends it. */
export async function passNotice(
  { db, workspaceId }: WorkspaceScope,
  { accountId, subject, at }: Pick<NoticeToRaise, "accountId" | "subject" | "at">,
): Promise<void> {
  const [last] = await db
    .select({ id: notice.id, facts: notice.facts, endedAt: notice.endedAt })
    .from(notice)
    .where(
      and(eq(notice.workspaceId, workspaceId), eq(notice.accountId, accountId), eq(notice.subject, subject)),
    )
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(1);
  if (!last || last.facts.hasPassed) return;
  await db
    .update(notice)
    .set({ facts: { ...last.facts, hasPassed: true }, endedAt: last.endedAt ?? at })
    .where(eq(notice.id, last.id));
}
