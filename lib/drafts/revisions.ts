import { z } from "zod";
import { lockDraft, replaceDraft, type StoredDraft } from "@/db/drafts";
import { findRevision, insertRevision, listRevisions as listRows, type StoredRevision } from "@/db/revisions";
import { inTransaction, type Scope } from "@/db/scope";
import { jsonEqual } from "@/lib/flow/json";
import type { Rules } from "@/lib/flow/rules/rules";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { failure, type Result, success } from "@/lib/result";
import { nameSchema } from "./flow-name";
import { revisionsListedMax } from "./limits";
import { type NotFound, notFound, type TooLarge } from "./refusals";
import { fittingText } from "./text-size";
import { texts } from "./texts";

export const revisionToKeepSchema = z.object({
  flowId: z.string(),
  name: nameSchema,
  text: z.string(),
  rules: rulesSchema.nullable().optional(),
});
export const revisionChoiceSchema = z.object({ flowId: z.string(), id: z.string() });

/** The newest 500 revisions, newest first; those kept by name and those kept before something was replaced. */
export async function listRevisions(
  scope: Scope,
  flowId: string,
): Promise<Result<readonly StoredRevision[], NotFound>> {
  return success(await listRows(scope, flowId, revisionsListedMax));
}

/** Keeps the text under a name; two revisions may have the same name. */
export async function createRevision(
  scope: Scope,
  { flowId, name, text, rules }: z.output<typeof revisionToKeepSchema>,
): Promise<Result<StoredRevision, NotFound | TooLarge>> {
  const fitting = fittingText(text);
  if (!fitting.ok) return fitting;
  return inTransaction(scope, async (inside) => {
    const draft = await lockDraft(inside, flowId);
    if (!draft) return failure(notFound);
    const { id } = await insertRevision(inside, flowId, { kind: "named", name, text, rules });
    const kept = await findRevision(inside, flowId, id);
    return kept ? success(kept) : failure(notFound);
  });
}

export async function loadRevision(
  scope: Scope,
  { flowId, id }: z.output<typeof revisionChoiceSchema>,
): Promise<Result<{ readonly text: string; readonly rules: Rules | null }, NotFound>> {
  const found = await findRevision(scope, flowId, id);
  return found ? success({ text: found.text, rules: found.rules }) : failure(notFound);
}

/** The new draft, and the revision that keeps the one before; null when both say the same. */
export type RestoredDraft = StoredDraft & { readonly keptId: string | null };

/** Makes a revision the draft. What the draft said before is kept as a revision, unless it said the same. */
export function restoreRevision(
  scope: Scope,
  { flowId, id }: z.output<typeof revisionChoiceSchema>,
): Promise<Result<RestoredDraft, NotFound>> {
  return inTransaction(scope, async (inside) => {
    const current = await lockDraft(inside, flowId);
    const wanted = await findRevision(inside, flowId, id);
    if (!current || !wanted) return failure(notFound);
    const isSame = current.text === wanted.text && jsonEqual(current.rules, wanted.rules);
    if (isSame) return success({ ...current, keptId: null });
    const name = texts.beforeRestore(wanted.number);
    const { text: before, rules: rulesBefore, layout, number: base } = current;
    const saved = { kind: "before-restore" as const, name, text: before, rules: rulesBefore };
    const kept = await insertRevision(inside, flowId, saved);
    await replaceDraft(inside, { flowId, text: wanted.text, rules: wanted.rules, layout, base });
    const restored = await lockDraft(inside, flowId);
    return restored ? success({ ...restored, keptId: kept.id }) : failure(notFound);
  });
}
