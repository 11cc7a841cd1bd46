import { z } from "zod";
import { findDraft, lockDraft, replaceDraft, type StoredDraft } from "@/db/drafts";
import { insertRevision } from "@/db/revisions";
import { inTransaction, type Scope } from "@/db/scope";
import { jsonEqual } from "@/lib/flow/json";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { failure, type Result, success } from "@/lib/result";
import { layoutSchema } from "./layout";
import { type Conflict, type NotFound, notFound, type TooLarge } from "./refusals";
import { fittingText } from "./text-size";
import { texts } from "./texts";

/** `base` is the number of the draft the edits began from; `overwrite` says that a newer one is to be replaced. */
export const draftToSaveSchema = z.object({
  flowId: z.string(),
  text: z.string(),
  layout: layoutSchema,
  /** Left as they are when they are not sent. */
  rules: rulesSchema.nullable().optional(),
  base: z.number().int().min(0).max(2_000_000_000),
  overwrite: z.literal("theirs").optional(),
});

type DraftToSave = z.output<typeof draftToSaveSchema>;
export type SavedDraft = { readonly number: number; readonly savedAt: string };

/**
 * Keeps what a person has on the screen, whether it parses or not. Refused when somebody saved since `base`, unless
 * they asked to overwrite: then the overwritten text becomes a revision first.
 */
export async function saveDraft(
  scope: Scope,
  draft: DraftToSave,
): Promise<Result<SavedDraft, Conflict | NotFound | TooLarge>> {
  const fitting = fittingText(draft.text);
  if (!fitting.ok) return fitting;
  const saved = await replaceDraft(scope, draft);
  if (saved) return success(saved);
  if (draft.overwrite) return overwriteDraft(scope, draft);
  const current = await findDraft(scope, draft.flowId);
  if (!current) return failure(notFound);
  // The answer to an earlier save can be lost on the way. The same text again is that save, not a conflict.
  return isSame(current, draft) ? success(receipt(current)) : failure(conflict(current));
}

function overwriteDraft(scope: Scope, draft: DraftToSave): Promise<Result<SavedDraft, NotFound>> {
  return inTransaction(scope, async (inside) => {
    const current = await lockDraft(inside, draft.flowId);
    if (!current) return failure(notFound);
    const { text, rules } = current;
    if (text !== draft.text || !areSameRules(rules, draft)) {
      const name = texts.beforeOverwrite(current.savedBy);
      await insertRevision(inside, draft.flowId, { kind: "before-overwrite", name, text, rules });
    }
    const saved = await replaceDraft(inside, { ...draft, base: current.number });
    return saved ? success(saved) : failure(notFound);
  });
}

function isSame(current: StoredDraft, draft: DraftToSave): boolean {
  return (
    current.text === draft.text &&
    isSameLayout(current.layout, draft.layout) &&
    areSameRules(current.rules, draft)
  );
}

function areSameRules(current: StoredDraft["rules"], { rules }: DraftToSave): boolean {
  return rules === undefined || jsonEqual(current, rules);
}

function isSameLayout(left: DraftToSave["layout"], right: DraftToSave["layout"]): boolean {
  const screens = Object.keys(left);
  return (
    screens.length === Object.keys(right).length &&
    screens.every((id) => left[id]?.x === right[id]?.x && left[id]?.y === right[id]?.y)
  );
}

function receipt({ number, savedAt }: StoredDraft): SavedDraft {
  return { number, savedAt };
}

function conflict({ number, savedAt, savedBy }: StoredDraft): Conflict {
  return { reason: "conflict", number, savedAt, savedBy };
}
