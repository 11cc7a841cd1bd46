import { and, asc, desc, eq } from "drizzle-orm";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxTemplate } from "./schema/sandbox-template";

export type SandboxTemplate = typeof sandboxTemplate.$inferSelect;

/** Fails on the index `sandbox_template_unique` when name and language are taken. */
export async function insertSandboxTemplate(
  { db, workspaceId }: SandboxScope,
  template: Omit<SandboxTemplate, "workspaceId" | "createdAt">,
): Promise<void> {
  await db.insert(sandboxTemplate).values({ ...template, workspaceId });
}

/** The templates of an account, newest first; all, or those of one name. */
export async function listSandboxTemplates(
  { db, workspaceId }: SandboxScope,
  { accountId, name }: { readonly accountId: string; readonly name?: string },
): Promise<readonly SandboxTemplate[]> {
  const named = name === undefined ? undefined : eq(sandboxTemplate.name, name);
  return db
    .select()
    .from(sandboxTemplate)
    .where(and(eq(sandboxTemplate.workspaceId, workspaceId), eq(sandboxTemplate.accountId, accountId), named))
    .orderBy(desc(sandboxTemplate.createdAt), asc(sandboxTemplate.id));
}

export async function findSandboxTemplate(
  scope: SandboxScope,
  id: string,
): Promise<SandboxTemplate | undefined> {
  const rows = await scope.db.select().from(sandboxTemplate).where(ownTemplate(scope, id));
  return rows[0];
}

export async function updateSandboxTemplate(
  scope: SandboxScope,
  id: string,
  change: Partial<Pick<SandboxTemplate, "status" | "rejectedReason">>,
): Promise<void> {
  await scope.db.update(sandboxTemplate).set(change).where(ownTemplate(scope, id));
}

export async function deleteSandboxTemplate(scope: SandboxScope, id: string): Promise<void> {
  await scope.db.delete(sandboxTemplate).where(ownTemplate(scope, id));
}

function ownTemplate({ workspaceId }: SandboxScope, id: string) {
  return and(eq(sandboxTemplate.id, id), eq(sandboxTemplate.workspaceId, workspaceId));
}
