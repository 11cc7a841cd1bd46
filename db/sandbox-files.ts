import { and, eq } from "drizzle-orm";
import type { Database } from "./database";
import { sandboxFlow } from "./schema/sandbox-flow";
import { sandboxMedia } from "./schema/sandbox-media";

/**
 * A file by its id. The address that names it is signed, so a workspace is asked for only where the caller showed a
 * token.
 */
export async function sandboxFileContent(
  db: Database,
  {
    kind,
    id,
    workspaceId,
  }: {
    readonly kind: "flow" | "media";
    readonly id: string;
    readonly workspaceId: string | undefined;
  },
): Promise<{ readonly content: Uint8Array; readonly mimeType: string } | undefined> {
  if (kind === "flow") {
    const rows = await db.select({ text: sandboxFlow.text }).from(sandboxFlow).where(eq(sandboxFlow.id, id));
    const text = rows[0]?.text;
    return typeof text === "string"
      ? { content: Buffer.from(text, "utf8"), mimeType: "application/json" }
      : undefined;
  }
  const own = workspaceId === undefined ? undefined : eq(sandboxMedia.workspaceId, workspaceId);
  const rows = await db
    .select({ content: sandboxMedia.content, mimeType: sandboxMedia.mimeType })
    .from(sandboxMedia)
    .where(and(eq(sandboxMedia.id, id), own));
  return rows[0];
}

/** A Flow with the secret of its preview link, which alone says who may see it. */
export async function previewedFlow(db: Database, id: string) {
  const { name, text, previewToken, previewExpiresAt } = sandboxFlow;
  const rows = await db
    .select({ name, text, previewToken, previewExpiresAt })
    .from(sandboxFlow)
    .where(eq(sandboxFlow.id, id));
  return rows[0];
}
