import { findDraft } from "@/db/drafts";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type AddedFlow, addFlowNumbered } from "./add-flow";
import { fitName } from "./flow-name";
import { type NotFound, notFound } from "./refusals";
import { texts } from "./texts";

/** Adds a Flow with the same text, map and rules, named "Copy of …". Revisions stay with the original. */
export async function duplicateFlow(scope: Scope, flowId: string): Promise<Result<AddedFlow, NotFound>> {
  const original = await findDraft(scope, flowId);
  if (!original) return failure(notFound);
  const { name, text, layout, rules } = original;
  return success(await addFlowNumbered(scope, { name: fitName(texts.copyOf(name)), text, layout, rules }));
}
