import { findDraft, type StoredDraft } from "@/db/drafts";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type NotFound, notFound } from "./refusals";

/** The newest draft of a Flow, archived or not. */
export async function openDraft(scope: Scope, flowId: string): Promise<Result<StoredDraft, NotFound>> {
  const draft = await findDraft(scope, flowId);
  return draft ? success(draft) : failure(notFound);
}
