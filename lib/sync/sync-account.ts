import { listFlowLinks, type NamedLink, updateFlowLink } from "@/db/flow-links";
import type { WorkspaceScope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { collect } from "@/lib/meta/client/pages";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { listFlowsWithTimes } from "@/lib/meta/flows/list-flows";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { isGone } from "@/lib/publishing/is-gone";
import { linkStatusOf } from "@/lib/publishing/link-status";
import { failure, type Result, success } from "@/lib/result";
import { applyStatus } from "./apply-status";
import { endStaleAlerts } from "./end-alerts";
import { type DueText, isTextDue, lookAtText } from "./look-at-text";
import type { AskRefused } from "./refusals";

/** Texts that one look reads at most, so that many Flows do not use up the calls of the account. */
const textsMax = 20;

/** Looks at every Flow of ours in an account: its state, its address for live data, and whether its JSON was changed. */
export async function syncAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId }: { readonly accountId: string },
): Promise<Result<void, AskRefused>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const links = (await listFlowLinks(scope, accountId)).filter(({ isDeleted }) => !isDeleted);
  if (links.length === 0) return success(undefined);
  const at = room.now();
  const listed = await collect(listFlowsWithTimes(open.value.graph, open.value.account.wabaId));
  if (!listed.ok) return failure(refusedByWhatsApp(listed.failure));
  const flows = new Map(listed.value.map((flow) => [flow.id, flow]));
  const due: DueText[] = [];
  for (const link of links) {
    const flow = flows.get(link.metaFlowId);
    if (flow) {
      await take(scope, link, flow, at);
      if (isTextDue(link, flow, at)) due.push({ link, updatedAt: flow.updatedAt });
    } else if (link.status !== "gone") {
      const looked = await lookForMissing(scope, link, open.value, at);
      if (!looked.ok) return looked;
    }
  }
  due.sort((a, b) => (a.link.metaReadAt?.getTime() ?? 0) - (b.link.metaReadAt?.getTime() ?? 0));
  for (const each of due.slice(0, textsMax)) {
    const looked = await lookAtText(room, scope, open.value.graph, each);
    if (!looked.ok) return looked;
  }
  await endStaleAlerts(scope, accountId, at);
  return success(undefined);
}

async function take(scope: WorkspaceScope, link: NamedLink, flow: FlowAtMeta, at: Date): Promise<void> {
  if (flow.status !== "UNKNOWN") await applyStatus(scope, link, { status: linkStatusOf(flow.status), at });
  const endpointUri = flow.endpointUri ?? null;
  if (endpointUri !== link.endpointUri) await updateFlowLink(scope, link, { endpointUri });
}

/** A list may lack what was made a moment ago; only the Flow itself tells that it is gone. */
async function lookForMissing(
  scope: WorkspaceScope,
  link: NamedLink,
  { graph }: OpenAccount,
  at: Date,
): Promise<Result<void, AskRefused>> {
  const read = await readFlow(graph, link.metaFlowId);
  if (read.ok) await take(scope, link, read.value, at);
  else if (isGone(read.failure)) await applyStatus(scope, link, { status: "gone", at });
  else return failure(refusedByWhatsApp(read.failure));
  return success(undefined);
}
