import { z } from "zod";
import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type FlowNotFound, flowNotFound, type RevisionNotFound, revisionNotFound } from "./refusals";

export const versionsSchema = z.object({
  flowId: z.string(),
  accountId: z.string(),
  /** What is compared with what is live; the draft without it. */
  revisionId: z.string().max(100).optional(),
});

/** What is live in an account, null when nothing is, and what would be live next. */
export type Versions = { readonly live: string | null; readonly next: string };

export async function readVersions(
  scope: Scope,
  { flowId, accountId, revisionId }: z.output<typeof versionsSchema>,
): Promise<Result<Versions, FlowNotFound | RevisionNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const link = await findFlowLink(scope, flowId, accountId);
  const id = link?.liveRevisionId;
  const live = id ? await findRevision(scope, flowId, id) : undefined;
  const next = revisionId === undefined ? draft : await findRevision(scope, flowId, revisionId);
  return next ? success({ live: live?.text ?? null, next: next.text }) : failure(revisionNotFound);
}
