import { and, eq } from "drizzle-orm";
import { flowLink, type LinkStatus } from "./schema/flow-link";
import type { WorkspaceScope } from "./scope";

/** A Flow of ours at Meta. */
export type FlowLink = {
  readonly flowId: string;
  readonly accountId: string;
  readonly metaFlowId: string;
  readonly status: LinkStatus;
  readonly liveHash: string | null;
  readonly liveRevisionId: string | null;
  readonly publishedAt: Date | null;
  readonly checkedAt: Date;
  readonly knownHash: string | null;
  readonly metaHash: string | null;
  readonly metaReadAt: Date | null;
  readonly metaUpdatedAt: Date | null;
  readonly endpointUri: string | null;
};

const columns = {
  flowId: flowLink.flowId,
  accountId: flowLink.accountId,
  metaFlowId: flowLink.metaFlowId,
  status: flowLink.status,
  liveHash: flowLink.liveHash,
  liveRevisionId: flowLink.liveRevisionId,
  publishedAt: flowLink.publishedAt,
  checkedAt: flowLink.checkedAt,
  knownHash: flowLink.knownHash,
  metaHash: flowLink.metaHash,
  metaReadAt: flowLink.metaReadAt,
  metaUpdatedAt: flowLink.metaUpdatedAt,
  endpointUri: flowLink.endpointUri,
};

export async function findFlowLink(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  accountId: string,
): Promise<FlowLink | undefined> {
  const rows = await db
    .select(columns)
    .from(flowLink)
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        eq(flowLink.flowId, flowId),
        eq(flowLink.accountId, accountId),
      ),
    );
  return rows[0];
}

/** Whether a Flow at Meta belongs to one of ours already. */
export async function isLinked(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  metaFlowId: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: flowLink.id })
    .from(flowLink)
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        eq(flowLink.accountId, accountId),
        eq(flowLink.metaFlowId, metaFlowId),
      ),
    );
  return rows.length > 0;
}

type LinkFacts = Omit<FlowLink, "flowId" | "accountId">;
export type LinkChange = Pick<LinkFacts, "metaFlowId" | "status" | "checkedAt"> & Partial<LinkFacts>;

/** Ties a Flow to one at Meta, or writes down what is known of it now. */
export async function saveFlowLink(
  { db, workspaceId }: WorkspaceScope,
  { flowId, accountId }: Pick<FlowLink, "flowId" | "accountId">,
  change: LinkChange,
): Promise<void> {
  await db
    .insert(flowLink)
    .values({ workspaceId, flowId, accountId, ...change })
    .onConflictDoUpdate({ target: [flowLink.flowId, flowLink.accountId], set: change });
}
