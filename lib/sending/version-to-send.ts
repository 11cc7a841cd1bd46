import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findText } from "@/db/revisions";
import type { SendMode } from "@/db/schema/send";
import type { Scope } from "@/db/scope";
import type { OpenAccount } from "@/lib/accounts/open-account";
import { failure, type Result, success } from "@/lib/result";
import { flowNotFound, notPublished, type SendRefused } from "./refusals";
import { uploadDraft } from "./upload-draft";

/** Which version of a Flow a message opens. */
export type VersionToSend = {
  readonly metaFlowId: string;
  /** As it goes to WhatsApp: a draft that is what is live counts as published. */
  readonly mode: SendMode;
  /** Null for a draft. */
  readonly revisionId: string | null;
  readonly text: string;
};

/** What is live, or the draft as it is here now, which is put at WhatsApp first. */
export async function versionToSend(
  scope: Scope,
  open: OpenAccount,
  wanted: { readonly flowId: string; readonly mode: SendMode; readonly now: () => Date },
): Promise<Result<VersionToSend, SendRefused>> {
  const draft = await findDraft(scope, wanted.flowId);
  if (!draft) return failure(flowNotFound);
  const link = await findFlowLink(scope, wanted.flowId, open.account.id);
  if (!link) return failure(notPublished);
  const { metaFlowId } = link;
  if (wanted.mode === "draft") {
    const uploaded = await uploadDraft(scope, open, { link, text: draft.text, now: wanted.now });
    if (!uploaded.ok) return uploaded;
    if (uploaded.value === "draft") {
      return success({ metaFlowId, mode: "draft", revisionId: null, text: draft.text });
    }
  }
  const { liveRevisionId } = link;
  const live = liveRevisionId ? await findText(scope, wanted.flowId, liveRevisionId) : undefined;
  if (live === undefined) return failure(notPublished);
  return success({ metaFlowId, mode: "published", revisionId: liveRevisionId, text: live });
}
