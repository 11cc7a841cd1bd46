import { findLastNotice, type NoticeToRaise, raiseNotice } from "@/db/notices";
import type { WorkspaceScope } from "@/db/scope";

/** Raises a notice, unless the same or something newer was told of its subject already. */
export async function tell(scope: WorkspaceScope, raised: NoticeToRaise): Promise<void> {
  const last = await findLastNotice(scope, raised);
  if (last && (last.at > raised.at || (last.endedAt !== null && last.at >= raised.at))) return;
  await raiseNotice(scope, raised);
}
