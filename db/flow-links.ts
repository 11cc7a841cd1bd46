import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { toStorable } from "./exact-text";
import { flow } from "./schema/flow";
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

/** Where a Flow of ours is, the place where it was published last first. */
export async function listFlowLinksOf(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<readonly FlowLink[]> {
  return db
    .select(columns)
    .from(flowLink)
    .where(and(eq(flowLink.workspaceId, workspaceId), eq(flowLink.flowId, flowId)))
    .orderBy(sql`${flowLink.publishedAt} desc nulls last`);
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
export type LinkKey = Pick<FlowLink, "flowId" | "accountId">;

/**
 * Ties a Flow to one at Meta, or writes down what is known of it now. Fails on the index `flow_link_meta_unique` when the
 * one at Meta belongs to another Flow.
 */
export async function saveFlowLink(
  { db, workspaceId }: WorkspaceScope,
  { flowId, accountId }: LinkKey,
  change: LinkChange,
): Promise<void> {
  await db
    .insert(flowLink)
    .values({ workspaceId, flowId, accountId, ...change })
    .onConflictDoUpdate({ target: [flowLink.flowId, flowLink.accountId], set: change });
}

/** Writes down what is known of a Flow at Meta that is tied already. */
export async function updateFlowLink(
  scope: WorkspaceScope,
  key: LinkKey,
  change: Partial<LinkFacts>,
): Promise<void> {
  await scope.db.update(flowLink).set(change).where(own(scope, key));
}

/** The same, unless somebody has read or written the JSON at Meta since `seen`. False then. */
export async function updateUnread(
  scope: WorkspaceScope,
  seen: LinkKey & Pick<FlowLink, "metaReadAt">,
  change: Partial<LinkFacts>,
): Promise<boolean> {
  const { metaReadAt } = seen;
  const isUnread = metaReadAt ? eq(flowLink.metaReadAt, metaReadAt) : isNull(flowLink.metaReadAt);
  const rows = await scope.db
    .update(flowLink)
    .set(change)
    .where(and(own(scope, seen), isUnread))
    .returning({ id: flowLink.id });
  return rows.length > 0;
}

/** Unties a Flow from the one at Meta. */
export async function deleteFlowLink(scope: WorkspaceScope, key: LinkKey): Promise<void> {
  await scope.db.delete(flowLink).where(own(scope, key));
}

export type NamedLink = FlowLink & { readonly name: string; readonly isDeleted: boolean };

/** The Flows of an account with their names here, deleted ones too. */
export async function listFlowLinks(scope: WorkspaceScope, accountId: string): Promise<readonly NamedLink[]> {
  return named(scope, eq(flowLink.accountId, accountId));
}

/** The Flow of ours that one at Meta is. */
export async function findLinkAtMeta(
  scope: WorkspaceScope,
  accountId: string,
  metaFlowId: string,
): Promise<NamedLink | undefined> {
  const at = and(eq(flowLink.accountId, accountId), eq(flowLink.metaFlowId, toStorable(metaFlowId)));
  return (await named(scope, at))[0];
}

async function named({ db, workspaceId }: WorkspaceScope, wanted: SQL | undefined) {
  const rows = await db
    .select({ ...columns, name: flow.name, deletedAt: flow.deletedAt })
    .from(flowLink)
    .innerJoin(flow, eq(flow.id, flowLink.flowId))
    .where(and(eq(flowLink.workspaceId, workspaceId), wanted));
  return rows.map(({ deletedAt, ...link }): NamedLink => ({ ...link, isDeleted: deletedAt !== null }));
}

function own({ workspaceId }: WorkspaceScope, { flowId, accountId }: LinkKey) {
  return and(
    eq(flowLink.workspaceId, workspaceId),
    eq(flowLink.flowId, flowId),
    eq(flowLink.accountId, accountId),
  );
}
