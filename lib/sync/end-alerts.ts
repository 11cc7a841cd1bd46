import { type FlowLink, listFlowLinks } from "@/db/flow-links";
import { endNotice, listOpenAlerts } from "@/db/notices";
import type { WorkspaceScope } from "@/db/scope";

/**
 * Meta delivers a webhook again for so long (spec/platform.md, E.1). Who has not heard by then that an alert is over will
 * not hear of it any more; what is still wrong slows the Flow down, and that is told by its state.
 */
const staleMs = 7 * 24 * 60 * 60 * 1000;

type Standing = Pick<FlowLink, "status" | "publishedAt">;

/**
 * Whether an alert holds no longer, though nobody said so: the Flow is no longer watched, another version went live
 * (alerts are about the last one, B.3), or all is well and the word of its end was lost.
 */
export function isAlertOver(link: Standing | undefined, at: Date, now: Date): boolean {
  if (!link || link.status === "deprecated" || link.status === "gone") return true;
  if (link.publishedAt !== null && link.publishedAt > at) return true;
  return link.status === "published" && now.getTime() - at.getTime() > staleMs;
}

/** Ends the alerts of an account that hold no longer. */
export async function endStaleAlerts(scope: WorkspaceScope, accountId: string, now: Date): Promise<void> {
  const alerts = await listOpenAlerts(scope, accountId);
  if (alerts.length === 0) return;
  const links = (await listFlowLinks(scope, accountId)).filter(({ isDeleted }) => !isDeleted);
  for (const { flowId, subject, at } of alerts) {
    const link = links.find((each) => each.flowId === flowId);
    if (isAlertOver(link, at, now)) await endNotice(scope, { accountId, subject, at: now });
  }
}
