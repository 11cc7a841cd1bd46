import { and, asc, eq, lt, lte, notInArray, sql } from "drizzle-orm";
import { newId } from "./new-id";
import { messageTemplate } from "./schema/message-template";
import type { WorkspaceScope } from "./scope";

/** A template as Meta last told it. */
export type StoredTemplate = Omit<typeof messageTemplate.$inferSelect, "workspaceId">;
export type TemplateToStore = Omit<StoredTemplate, "id" | "accountId">;

/** The templates of an account, by name and language. */
export async function listStoredTemplates(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
): Promise<readonly StoredTemplate[]> {
  return db
    .select()
    .from(messageTemplate)
    .where(and(eq(messageTemplate.workspaceId, workspaceId), eq(messageTemplate.accountId, accountId)))
    .orderBy(asc(messageTemplate.name), asc(messageTemplate.language));
}

export async function findStoredTemplate(
  { db, workspaceId }: WorkspaceScope,
  id: string,
): Promise<StoredTemplate | undefined> {
  const rows = await db
    .select()
    .from(messageTemplate)
    .where(and(eq(messageTemplate.workspaceId, workspaceId), eq(messageTemplate.id, id)));
  return rows[0];
}

/** Keeps what Meta says of templates; what was told later than that stays. */
export async function storeTemplates(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  templates: readonly TemplateToStore[],
): Promise<void> {
  for (const template of templates) {
    await db
      .insert(messageTemplate)
      .values({ ...template, id: newId(), workspaceId, accountId })
      .onConflictDoUpdate({
        target: [messageTemplate.accountId, messageTemplate.metaId],
        set: template,
        setWhere: lte(messageTemplate.toldAt, template.toldAt),
      });
  }
}

/** Forgets the templates that an account has no more. */
export async function keepTemplates(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { metaIds, before }: { readonly metaIds: readonly string[]; readonly before: Date },
): Promise<void> {
  await db
    .delete(messageTemplate)
    .where(
      and(
        eq(messageTemplate.workspaceId, workspaceId),
        eq(messageTemplate.accountId, accountId),
        lt(messageTemplate.toldAt, before),
        metaIds.length > 0 ? notInArray(messageTemplate.metaId, [...metaIds]) : undefined,
      ),
    );
}

export type TemplateTold = {
  readonly metaId: string;
  readonly status?: string;
  readonly reason?: string | null;
  readonly category?: string;
  readonly at: Date;
};

/** Takes over what a webhook told of a template, unless something later is known. */
export async function noteTemplate(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { metaId, at, ...change }: TemplateTold,
): Promise<void> {
  const { status, reason, category } = change;
  await db
    .update(messageTemplate)
    .set({
      toldAt: at,
      ...(status === undefined ? {} : { status }),
      ...(reason === undefined ? {} : { reason }),
      ...(category === undefined ? {} : { category }),
    })
    .where(
      and(
        eq(messageTemplate.workspaceId, workspaceId),
        eq(messageTemplate.accountId, accountId),
        eq(messageTemplate.metaId, metaId),
        // Webhooks count whole seconds, and several may fall into one.
        lt(messageTemplate.toldAt, sql`${at.toISOString()}::timestamptz + interval '1 second'`),
      ),
    );
}
