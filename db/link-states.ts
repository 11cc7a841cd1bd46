import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { draft } from "./schema/draft";
import { flowLink, type LinkStatus } from "./schema/flow-link";
import { revision } from "./schema/revision";
import { whatsappAccount } from "./schema/whatsapp-account";
import type { WorkspaceScope } from "./scope";

/** Where a Flow stands in a connected account, as far as a list shows it. */
export type LinkState = {
  readonly flowId: string;
  readonly accountId: string;
  readonly accountName: string;
  /** The account is one of the sandbox. */
  readonly isSimulated: boolean;
  readonly status: LinkStatus;
  readonly wasPublished: boolean;
  /** The draft says something else than what is live. */
  readonly isChanged: boolean;
  /** The JSON at Meta is not the one that was put there from here. */
  readonly isChangedAtMeta: boolean;
};

export async function listLinkStates(
  { db, workspaceId }: WorkspaceScope,
  flowIds: readonly string[],
): Promise<readonly LinkState[]> {
  if (flowIds.length === 0) return [];
  return db
    .select({
      flowId: flowLink.flowId,
      accountId: flowLink.accountId,
      accountName: whatsappAccount.name,
      isSimulated: sql<boolean>`${whatsappAccount.kind} = 'sandbox'`,
      status: flowLink.status,
      wasPublished: sql<boolean>`${flowLink.publishedAt} is not null`,
      isChanged: sql<boolean>`${draft.text} is distinct from ${revision.text} or ${draft.rules} is distinct from ${revision.rules}`,
      isChangedAtMeta: sql<boolean>`${flowLink.metaHash} is not null and ${flowLink.metaHash} is distinct from ${flowLink.knownHash}`,
    })
    .from(flowLink)
    .innerJoin(draft, eq(draft.flowId, flowLink.flowId))
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, flowLink.accountId))
    .leftJoin(revision, eq(revision.id, flowLink.liveRevisionId))
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        inArray(flowLink.flowId, [...flowIds]),
        isNull(whatsappAccount.disconnectedAt),
      ),
    )
    .orderBy(asc(whatsappAccount.createdAt), asc(whatsappAccount.id));
}
