import { z } from "zod";
import { lockDraft } from "@/db/drafts";
import { insertRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { type Result, success } from "@/lib/result";
import { type AddedFlow, addFlowNumbered } from "./add-flow";
import { fitName } from "./flow-name";
import type { TooLarge } from "./refusals";
import { fittingText } from "./text-size";
import { texts } from "./texts";

/** `text` may be anything, JSON or not. `fileName` is absent for pasted text. */
export const flowToImportSchema = z.object({ text: z.string(), fileName: z.string().max(1_000).optional() });

/** Adds a Flow from a file or from pasted text, exactly as it came, and keeps the original as a revision. */
export async function importFlow(
  scope: Scope,
  { text, fileName }: z.output<typeof flowToImportSchema>,
): Promise<Result<AddedFlow, TooLarge>> {
  const fitting = fittingText(text);
  if (!fitting.ok) return fitting;
  const name = fitName((fileName ?? "").replace(/\.(json|txt)$/i, "")) || texts.importedFlow;
  return success(
    await addFlowNumbered(scope, {
      name,
      text,
      layout: {},
      then: async (inside, flowId) => {
        await lockDraft(inside, flowId);
        await insertRevision(inside, flowId, { kind: "imported", name: texts.importedRevision, text });
      },
    }),
  );
}
