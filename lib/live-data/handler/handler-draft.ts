import { z } from "zod";
import { findHandlerDraft, writeHandlerDraft } from "@/db/handler-drafts";
import type { Scope } from "@/db/scope";
import { codeCharsMax } from "@/lib/handler/limits";
import { failure, type Result, success } from "@/lib/result";
import { type FlowNotFound, flowNotFound } from "./refusals";

export const handlerDraftSchema = z.object({
  flowId: z.string().max(100),
  code: z.string().max(codeCharsMax),
  /** Number of the draft that was being edited; 0 before the first. */
  base: z.number().int().min(0),
});

export type SavedHandlerDraft = {
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
};

export type HandlerDraftRefused =
  | FlowNotFound
  /** Somebody saved another one meanwhile, or another tab did. */
  | { readonly reason: "conflict"; readonly theirs: HandlerDraftState };

/** The code as it is being written; times are ISO 8601. */
export type HandlerDraftState = SavedHandlerDraft & { readonly code: string; readonly savedBy: string };

/** Saves what is being written. What another person saved meanwhile is answered, and not written over. */
export async function saveHandlerDraft(
  scope: Scope,
  { flowId, code, base }: z.output<typeof handlerDraftSchema>,
  now: Date,
): Promise<Result<SavedHandlerDraft, HandlerDraftRefused>> {
  const written = await writeHandlerDraft(scope, { flowId, code, base, savedAt: now });
  if (written === "written") return success({ number: base + 1, savedAt: now.toISOString() });
  const theirs = written === "conflict" ? await readHandlerDraft(scope, flowId) : null;
  if (!theirs) return failure(flowNotFound);
  // The answer to a save got lost, and this is the same again.
  if (theirs.code === code) return success({ number: theirs.number, savedAt: theirs.savedAt });
  return failure({ reason: "conflict", theirs });
}

/** Null before somebody wrote some. */
export async function readHandlerDraft(scope: Scope, flowId: string): Promise<HandlerDraftState | null> {
  const draft = await findHandlerDraft(scope, flowId);
  return draft ? { ...draft, savedAt: draft.savedAt.toISOString() } : null;
}
