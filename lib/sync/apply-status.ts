import { type NamedLink, updateFlowLink } from "@/db/flow-links";
import { updateFlow } from "@/db/flows";
import { endAlertsOf, endNotice } from "@/db/notices";
import type { LinkStatus } from "@/db/schema/flow-link";
import type { NoticeKind } from "@/db/schema/notice";
import type { WorkspaceScope } from "@/db/scope";
import { subjects } from "./subjects";
import { tell } from "./tell";

/** What a person should know when a Flow gets there without their doing. */
const kinds: { readonly [status in LinkStatus]?: NoticeKind } = {
  blocked: "blocked",
  throttled: "throttled",
  deprecated: "retired-at-meta",
  gone: "deleted-at-meta",
};

/**
 * Takes over the state of a Flow at Meta as it was at that moment, and tells a person of one they have to know. What is
 * older than what is known changes nothing: webhooks come late and in any order. Meta counts whole seconds.
 */
export async function applyStatus(
  scope: WorkspaceScope,
  link: NamedLink,
  { status, at }: { readonly status: LinkStatus; readonly at: Date },
): Promise<void> {
  const { flowId, accountId, metaFlowId } = link;
  if (Math.floor(link.checkedAt.getTime() / 1000) > Math.floor(at.getTime() / 1000)) return;
  const isFirstLive = status === "published" && link.publishedAt === null;
  const checkedAt = at > link.checkedAt ? at : link.checkedAt;
  await updateFlowLink(scope, link, { status, checkedAt, ...(isFirstLive ? { publishedAt: at } : {}) });
  if (status === link.status) return;
  if (status === "published") await updateFlow(scope, flowId, { status: "live" });
  if (status === "deprecated") await updateFlow(scope, flowId, { status: "retired" });
  // Meta lifts a limit by itself, and only when the live data is well again (spec/platform.md, B.2).
  const hasRecovered = link.status === "throttled" || link.status === "blocked";
  if (status === "published" && hasRecovered) await endAlertsOf(scope, { accountId, flowId, at });
  const subject = subjects.status(metaFlowId);
  const kind = kinds[status];
  if (kind) await tell(scope, { accountId, flowId, kind, subject, facts: {}, at });
  else await endNotice(scope, { accountId, subject, at });
}
