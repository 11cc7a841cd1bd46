import { findLinkAtMeta } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { isGone } from "@/lib/publishing/is-gone";
import { linkStatusOf } from "@/lib/publishing/link-status";
import { failure, type Result, success } from "@/lib/result";
import { applyStatus } from "./apply-status";
import { lookAtText } from "./look-at-text";
import { openLinked } from "./read-linked";
import type { AskRefused, NotAtMeta } from "./refusals";

/** Looks at one Flow in one account now: its state, and whether its JSON was changed. */
export async function syncFlow(
  room: AccountsRoom,
  scope: Scope,
  key: { readonly flowId: string; readonly accountId: string },
): Promise<Result<void, AskRefused | NotAtMeta>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { open, link } = opened.value;
  const at = room.now();
  const flow = await readFlow(open.graph, link.metaFlowId);
  if (!flow.ok && !isGone(flow.failure)) return failure(refusedByWhatsApp(flow.failure));
  const named = await findLinkAtMeta(scope, key.accountId, link.metaFlowId);
  if (!named) return success(undefined);
  if (!flow.ok) {
    await applyStatus(scope, named, { status: "gone", at });
    return success(undefined);
  }
  const { status } = flow.value;
  if (status !== "UNKNOWN") await applyStatus(scope, named, { status: linkStatusOf(status), at });
  return lookAtText(room, scope, open.graph, { link, updatedAt: undefined });
}
