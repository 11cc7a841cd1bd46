import { type FlowLink, findFlowLink } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { isGone } from "@/lib/publishing/is-gone";
import { failure, type Result, success } from "@/lib/result";
import { type AskRefused, type NotAtMeta, type NothingInIt, notAtMeta, nothingInIt } from "./refusals";

/** A Flow of ours at WhatsApp with its JSON. */
export type AtMeta = {
  readonly open: OpenAccount;
  readonly link: FlowLink;
  readonly flow: FlowAtMeta;
  readonly text: string;
};

type Key = { readonly flowId: string; readonly accountId: string };

/** A Flow of ours that an account has, ready to be asked about. */
export async function openLinked(
  room: AccountsRoom,
  scope: Scope,
  { flowId, accountId }: Key,
): Promise<Result<Pick<AtMeta, "open" | "link">, AskRefused | NotAtMeta>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const link = await findFlowLink(scope, flowId, accountId);
  return link ? success({ open: open.value, link }) : failure(notAtMeta);
}

/** The same with what WhatsApp says of it now. */
export async function readLinked(
  room: AccountsRoom,
  scope: Scope,
  key: Key,
): Promise<Result<AtMeta, AskRefused | NotAtMeta | NothingInIt>> {
  const opened = await openLinked(room, scope, key);
  if (!opened.ok) return opened;
  const { graph } = opened.value.open;
  const { metaFlowId } = opened.value.link;
  const flow = await readFlow(graph, metaFlowId);
  if (!flow.ok) return failure(isGone(flow.failure) ? notAtMeta : refusedByWhatsApp(flow.failure));
  const text = await downloadFlowJson(graph, metaFlowId);
  if (!text.ok) return failure(refusedByWhatsApp(text.failure));
  if (text.value === undefined) return failure(nothingInIt);
  return success({ ...opened.value, flow: flow.value, text: text.value });
}
