import { type FlowLink, findFlowLink } from "@/db/flow-links";
import type { WorkspaceScope } from "@/db/scope";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { isChangedAtMeta, noteAtMeta } from "@/lib/publishing/changed-at-meta";
import { failure, type Result, success } from "@/lib/result";
import type { AskRefused } from "./refusals";
import { subjects } from "./subjects";
import { tell } from "./tell";

export type DueText = { readonly link: FlowLink; readonly updatedAt: Date | undefined };

/** Of a Flow that does not tell when it was changed, the JSON is read this often. */
const rereadMs = 60 * 60 * 1000;

/** Whether the JSON at Meta may be another one than when it was read last. */
export function isTextDue(
  { metaReadAt, metaUpdatedAt }: Pick<FlowLink, "metaReadAt" | "metaUpdatedAt">,
  { updatedAt }: Pick<FlowAtMeta, "updatedAt">,
  now: Date,
): boolean {
  if (!metaReadAt) return true;
  if (updatedAt) return updatedAt.getTime() !== metaUpdatedAt?.getTime();
  return now.getTime() - metaReadAt.getTime() >= rereadMs;
}

/** Reads the JSON at Meta, and tells a person when somebody else put it there. */
export async function lookAtText(
  room: AccountsRoom,
  scope: WorkspaceScope,
  graph: GraphClient,
  { link: { flowId, accountId }, updatedAt }: DueText,
): Promise<Result<void, AskRefused>> {
  const link = await findFlowLink(scope, flowId, accountId);
  if (!link) return success(undefined);
  const text = await downloadFlowJson(graph, link.metaFlowId);
  if (!text.ok) return failure(refusedByWhatsApp(text.failure));
  const at = room.now();
  const { isOurs, isWritten } = await noteAtMeta(scope, link, { text: text.value, updatedAt, at });
  if (isOurs || !isWritten) return success(undefined);
  const after = await findFlowLink(scope, flowId, accountId);
  const isNews = after && isChangedAtMeta(after) && after.metaHash !== link.metaHash;
  const subject = subjects.text(link.metaFlowId);
  if (isNews) await tell(scope, { accountId, flowId, kind: "changed-at-meta", subject, facts: {}, at });
  return success(undefined);
}
