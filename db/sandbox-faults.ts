import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { newId } from "./new-id";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxFault } from "./schema/sandbox-fault";

export type SandboxFault = typeof sandboxFault.$inferSelect;

export async function insertSandboxFault(
  { db, workspaceId }: SandboxScope,
  fault: Pick<SandboxFault, "kind" | "call" | "times" | "delayMs" | "code" | "detail">,
): Promise<{ readonly id: string }> {
  const id = newId();
  await db.insert(sandboxFault).values({ ...fault, id, workspaceId });
  return { id };
}

/** Those that can still happen, oldest first. */
export async function listSandboxFaults({ db, workspaceId }: SandboxScope): Promise<readonly SandboxFault[]> {
  return db
    .select()
    .from(sandboxFault)
    .where(and(eq(sandboxFault.workspaceId, workspaceId), remains()))
    .orderBy(asc(sandboxFault.createdAt), asc(sandboxFault.id));
}

/** Uses a fault up by one. False when others used it up meanwhile. */
export async function spendSandboxFault({ db, workspaceId }: SandboxScope, id: string): Promise<boolean> {
  const rows = await db
    .update(sandboxFault)
    .set({ times: sql`${sandboxFault.times} - 1` })
    .where(and(eq(sandboxFault.id, id), eq(sandboxFault.workspaceId, workspaceId), remains()))
    .returning({ id: sandboxFault.id });
  return rows.length > 0;
}

/** All of them, or one. */
export async function deleteSandboxFaults({ db, workspaceId }: SandboxScope, id?: string): Promise<void> {
  const one = id === undefined ? undefined : eq(sandboxFault.id, id);
  await db.delete(sandboxFault).where(and(eq(sandboxFault.workspaceId, workspaceId), one));
}

function remains() {
  return or(isNull(sandboxFault.times), gt(sandboxFault.times, 0));
}
