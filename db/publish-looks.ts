import { and, eq } from "drizzle-orm";
import { type EndpointLook, publishLook, type WhatsAppLook } from "./schema/publish-look";
import type { WorkspaceScope } from "./scope";

/** The latest looks at what publishing a Flow in an account needs; null before the first. */
export type PublishLooks = {
  readonly accountId: string;
  readonly whatsapp: WhatsAppLook | null;
  readonly endpoint: EndpointLook | null;
};

/** Of each account that was looked at for the Flow. */
export async function listPublishLooks(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<readonly PublishLooks[]> {
  const { accountId, whatsapp, endpoint } = publishLook;
  return db
    .select({ accountId, whatsapp, endpoint })
    .from(publishLook)
    .where(and(eq(publishLook.workspaceId, workspaceId), eq(publishLook.flowId, flowId)));
}

/** Keeps a look in place of the one before; the others stay. */
export async function savePublishLook(
  { db, workspaceId }: WorkspaceScope,
  { flowId, accountId }: { readonly flowId: string; readonly accountId: string },
  look: Partial<Omit<PublishLooks, "accountId">>,
): Promise<void> {
  await db
    .insert(publishLook)
    .values({ workspaceId, flowId, accountId, ...look })
    .onConflictDoUpdate({ target: [publishLook.flowId, publishLook.accountId], set: look });
}
