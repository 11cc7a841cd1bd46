import { deleteFlowLink } from "@/db/flow-links";
import { endNotice } from "@/db/notices";
import { endPublication, findOpenPublication } from "@/db/publications";
import type { Scope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { deleteFlow } from "@/lib/meta/flows/publish-flow";
import { isGone } from "@/lib/publishing/is-gone";
import { failure, type Result, success } from "@/lib/result";
import { openLinked } from "./read-linked";
import type { AskRefused, NotAtMeta } from "./refusals";
import { subjects } from "./subjects";

/** Deletes a Flow at WhatsApp that was never live. The Flow here stays and can be published again. */
export async function deleteAtMeta(
  room: AccountsRoom,
  scope: Scope,
  key: { readonly flowId: string; readonly accountId: string },
): Promise<Result<void, AskRefused | NotAtMeta>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { open, link } = opened.value;
  const done = await deleteFlow(open.graph, link.metaFlowId);
  // After an answer that was lost it is gone already.
  if (!done.ok && !isGone(done.failure)) return failure(refusedByWhatsApp(done.failure));
  const at = room.now();
  await deleteFlowLink(scope, key);
  const attempt = await findOpenPublication(scope, key.flowId, key.accountId);
  if (attempt) await endPublication(scope, attempt.id, { state: "given-up", endedAt: at });
  for (const subject of [subjects.status(link.metaFlowId), subjects.text(link.metaFlowId)]) {
    await endNotice(scope, { accountId: key.accountId, subject, at });
  }
  return success(undefined);
}
