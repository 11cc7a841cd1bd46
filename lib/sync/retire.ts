import { updateFlowLink } from "@/db/flow-links";
import { updateFlow } from "@/db/flows";
import { endNotice } from "@/db/notices";
import type { Scope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { deprecateFlow } from "@/lib/meta/flows/publish-flow";
import { failure, type Result, success } from "@/lib/result";
import { openLinked } from "./read-linked";
import type { AskRefused, NotAtMeta } from "./refusals";
import { subjects } from "./subjects";

/** Retires a live Flow in an account for good: it can no longer be sent or opened there (spec/platform.md, B.1). */
export async function retire(
  room: AccountsRoom,
  scope: Scope,
  key: { readonly flowId: string; readonly accountId: string },
): Promise<Result<void, AskRefused | NotAtMeta>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { open, link } = opened.value;
  const done = await deprecateFlow(open.graph, link.metaFlowId);
  if (!done.ok && done.failure.reason !== "already-deprecated") {
    return failure(refusedByWhatsApp(done.failure));
  }
  const at = room.now();
  await updateFlowLink(scope, key, { status: "deprecated", checkedAt: at });
  await updateFlow(scope, key.flowId, { status: "retired" });
  await endNotice(scope, { accountId: key.accountId, subject: subjects.status(link.metaFlowId), at });
  return success(undefined);
}
