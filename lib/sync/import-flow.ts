import { z } from "zod";
import { lockDraft } from "@/db/drafts";
import { isDuplicate } from "@/db/failures";
import { deleteFlowLink, findLinkAtMeta, saveFlowLink } from "@/db/flow-links";
import { updateFlow } from "@/db/flows";
import { insertRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { type AddedFlow, addFlowNumbered } from "@/lib/drafts/add-flow";
import { fitName } from "@/lib/drafts/flow-name";
import { fittingText } from "@/lib/drafts/text-size";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { isGone } from "@/lib/publishing/is-gone";
import { linkStatusOf } from "@/lib/publishing/link-status";
import { meaningHash } from "@/lib/publishing/meaning-hash";
import { hashOf } from "@/lib/publishing/text-hash";
import { failure, type Result, success } from "@/lib/result";
import { type ImportRefused, notAtMeta, nothingInIt } from "./refusals";
import { texts } from "./texts";

export const flowToTakeSchema = z.object({ accountId: z.string(), metaFlowId: z.string().max(100) });

/** `isNew` is false when it was here already. */
export type ImportedFlow = AddedFlow & { readonly isNew: boolean };

/**
 * Brings a Flow of an account here, tied to the one at WhatsApp: with its JSON byte for byte, its state, and what is live
 * as a revision. A Flow that is here already stays as it is, so the same request again does no harm.
 */
export async function importFromMeta(
  room: AccountsRoom,
  scope: Scope,
  { accountId, metaFlowId }: z.output<typeof flowToTakeSchema>,
): Promise<Result<ImportedFlow, ImportRefused>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const before = await alreadyHere(scope, accountId, metaFlowId);
  if (before) return success(before);
  const { graph, account } = open.value;
  const flow = await readFlow(graph, metaFlowId);
  if (!flow.ok) return failure(isGone(flow.failure) ? notAtMeta : refusedByWhatsApp(flow.failure));
  // A token may reach further than this account.
  if (flow.value.account && flow.value.account.id !== account.wabaId) return failure(notAtMeta);
  const text = await downloadFlowJson(graph, metaFlowId);
  if (!text.ok) return failure(refusedByWhatsApp(text.failure));
  if (text.value === undefined) return failure(nothingInIt);
  const fitting = fittingText(text.value);
  if (!fitting.ok) return fitting;
  try {
    const added = await add(room, scope, { open: open.value, flow: flow.value, text: text.value });
    return success({ ...added, isNew: true });
  } catch (error) {
    // Somebody else imported it meanwhile.
    const faster = isDuplicate(error, "flow_link_meta_unique")
      ? await alreadyHere(scope, accountId, metaFlowId)
      : undefined;
    if (faster) return success(faster);
    throw error;
  }
}

/** One whose Flow here was deleted is free to be imported again. */
async function alreadyHere(
  scope: Scope,
  accountId: string,
  metaFlowId: string,
): Promise<ImportedFlow | undefined> {
  const link = await findLinkAtMeta(scope, accountId, metaFlowId);
  if (!link) return undefined;
  if (!link.isDeleted) return { flowId: link.flowId, name: link.name, isNew: false };
  await deleteFlowLink(scope, link);
  return undefined;
}

type Found = { readonly open: OpenAccount; readonly flow: FlowAtMeta; readonly text: string };

async function add(room: AccountsRoom, scope: Scope, { open, flow, text }: Found): Promise<AddedFlow> {
  const name = fitName(flow.name) || texts.imported;
  const isLive = ["PUBLISHED", "THROTTLED", "BLOCKED"].includes(flow.status);
  const now = room.now();
  return addFlowNumbered(scope, {
    name,
    text,
    layout: {},
    then: async (inside, flowId) => {
      await lockDraft(inside, flowId);
      const kept = { kind: "imported", name: texts.imported, text } as const;
      const revision = await insertRevision(inside, flowId, kept);
      const hash = meaningHash(text);
      const live = { liveHash: hashOf(text), liveRevisionId: revision.id, publishedAt: now };
      await saveFlowLink(
        inside,
        { flowId, accountId: open.account.id },
        {
          metaFlowId: flow.id,
          status: linkStatusOf(flow.status),
          checkedAt: now,
          knownHash: hash,
          metaHash: hash,
          metaReadAt: now,
          endpointUri: flow.endpointUri ?? null,
          ...(isLive ? live : {}),
        },
      );
      if (isLive) await updateFlow(inside, flowId, { status: "live" });
      if (flow.status === "DEPRECATED") await updateFlow(inside, flowId, { status: "retired" });
    },
  });
}
