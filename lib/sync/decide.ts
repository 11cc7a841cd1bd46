import { z } from "zod";
import { findDraft, lockDraft, replaceDraft } from "@/db/drafts";
import { updateFlowLink } from "@/db/flow-links";
import { endNotice } from "@/db/notices";
import { insertRevision } from "@/db/revisions";
import { inTransaction, type Scope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { fittingText } from "@/lib/drafts/text-size";
import { meaningHash } from "@/lib/publishing/meaning-hash";
import { hashOf } from "@/lib/publishing/text-hash";
import { failure, type Result, success } from "@/lib/result";
import { type AtMeta, readLinked } from "./read-linked";
import { flowNotFound, type ImportRefused, type LinkedRefused } from "./refusals";
import { subjects } from "./subjects";
import { texts } from "./texts";

export const linkedFlowSchema = z.object({ flowId: z.string(), accountId: z.string() });
type LinkedFlow = z.output<typeof linkedFlowSchema>;

export const decisionSchema = linkedFlowSchema.extend({ keep: z.enum(["theirs", "ours"]) });

/** The JSON at WhatsApp as it is now, and the draft here. */
export async function readTheirs(
  room: AccountsRoom,
  scope: Scope,
  key: LinkedFlow,
): Promise<Result<{ readonly theirs: string; readonly draft: string }, LinkedRefused | ImportRefused>> {
  const draft = await findDraft(scope, key.flowId);
  if (!draft) return failure(flowNotFound);
  const read = await readLinked(room, scope, key);
  return read.ok ? success({ theirs: read.value.text, draft: draft.text }) : read;
}

/**
 * Decides between the JSON that somebody else put to WhatsApp and the draft here. Both are kept: what is not taken is a
 * revision. Answers the revision that keeps the draft when theirs became the draft.
 */
export async function decide(
  room: AccountsRoom,
  scope: Scope,
  { keep, ...key }: z.output<typeof decisionSchema>,
): Promise<Result<{ readonly keptId: string | null }, LinkedRefused | ImportRefused>> {
  const read = await readLinked(room, scope, key);
  if (!read.ok) return read;
  const fitting = fittingText(read.value.text);
  if (!fitting.ok) return fitting;
  const now = room.now();
  return inTransaction(scope, async (inside) => {
    const draft = await lockDraft(inside, key.flowId);
    if (!draft) return failure(flowNotFound);
    const { text } = read.value;
    const name = keep === "theirs" ? texts.taken : texts.notTaken;
    let keptId: string | null = null;
    if (keep === "theirs" && draft.text !== text) {
      const before = {
        kind: "before-overwrite",
        name: texts.beforeTaking,
        text: draft.text,
        rules: draft.rules,
      } as const;
      keptId = (await insertRevision(inside, key.flowId, before)).id;
      const { flowId, layout, number } = draft;
      await replaceDraft(inside, { flowId, text, layout, base: number });
    }
    const revision = await insertRevision(inside, key.flowId, { kind: "imported", name, text });
    await settle(inside, key, { ...read.value, revisionId: revision.id, now });
    return success({ keptId });
  });
}

type Settled = AtMeta & { readonly revisionId: string; readonly now: Date };

/** From now on the JSON at WhatsApp is a known one; when it is live there, it is what messages open. */
async function settle(scope: Scope, key: LinkedFlow, { flow, text, revisionId, now }: Settled) {
  const hash = meaningHash(text);
  const live = { liveHash: hashOf(text), liveRevisionId: revisionId, publishedAt: now };
  await updateFlowLink(scope, key, {
    knownHash: hash,
    metaHash: hash,
    metaReadAt: now,
    ...(flow.status === "DRAFT" ? {} : live),
  });
  const { accountId } = key;
  await endNotice(scope, { accountId, subject: subjects.text(flow.id), at: now });
}
