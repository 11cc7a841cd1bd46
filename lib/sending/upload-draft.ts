import { type FlowLink, updateFlowLink } from "@/db/flow-links";
import { findOpenPublication } from "@/db/publications";
import type { SendMode } from "@/db/schema/send";
import type { WorkspaceScope } from "@/db/scope";
import type { OpenAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { noteAtMeta } from "@/lib/publishing/changed-at-meta";
import { meaningHash } from "@/lib/publishing/meaning-hash";
import { failure, type Result, success } from "@/lib/result";
import { type DraftRefused, type Publishing, publishingNow } from "./refusals";
import { texts } from "./texts";

type Draft = { readonly link: FlowLink; readonly text: string; readonly now: () => Date };

/**
 * Puts the draft at WhatsApp, so that a test opens what is on the screen here. Messages of the live version are not
 * touched (spec/platform.md, B.3). Answers the mode to send with: what is live and unchanged is no draft. Never writes
 * over what somebody else put there, and keeps out of the way of a publication.
 */
export async function uploadDraft(
  scope: WorkspaceScope,
  { graph }: OpenAccount,
  { link, text, now }: Draft,
): Promise<Result<SendMode, DraftRefused | Publishing>> {
  const hash = meaningHash(text);
  const there = await downloadFlowJson(graph, link.metaFlowId);
  if (!there.ok) return refused(refusedByWhatsApp(there.failure));
  const isThere = there.value !== undefined && meaningHash(there.value) === hash;
  if (isThere && link.status === "draft") return success("draft");
  if (isThere && link.status === "published") return success("published");
  const publication = await findOpenPublication(scope, link.flowId, link.accountId);
  if (Object.values(publication?.steps ?? {}).some(({ state }) => state === "running")) {
    return failure(publishingNow);
  }
  const { isOurs } = await noteAtMeta(scope, link, { text: there.value, at: now() });
  if (!isOurs) return refused(texts.changedAtMeta);
  const problems = await uploadFlowJson(graph, link.metaFlowId, text);
  if (!problems.ok) return refused(refusedByWhatsApp(problems.failure));
  const written = { knownHash: hash, metaHash: hash, metaReadAt: now(), status: "draft" } as const;
  await updateFlowLink(scope, link, written);
  const [first] = problems.value;
  if (first) return refused({ ...texts.draftHasMistakes, details: `${first.code} · ${first.message}` });
  return success("draft");
}

function refused({ happened, remedy, details }: Omit<DraftRefused, "reason">): Result<never, DraftRefused> {
  const more = details === undefined ? {} : { details };
  return failure({ reason: "draft-refused", happened, remedy, ...more });
}
