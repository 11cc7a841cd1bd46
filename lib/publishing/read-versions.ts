import { z } from "zod";
import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type FlowNotFound, flowNotFound } from "./refusals";

export const versionsSchema = z.object({ flowId: z.string(), accountId: z.string() });

/** What is live in an account, null when nothing is, and what the draft says. */
export type Versions = { readonly live: string | null; readonly draft: string };

export async function readVersions(
  scope: Scope,
  { flowId, accountId }: z.output<typeof versionsSchema>,
): Promise<Result<Versions, FlowNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const link = await findFlowLink(scope, flowId, accountId);
  const id = link?.liveRevisionId;
  const live = id ? await findRevision(scope, flowId, id) : undefined;
  return success({ live: live?.text ?? null, draft: draft.text });
}
