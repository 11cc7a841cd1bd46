import type { z } from "zod";
import { findDraft, lockDraft, replaceDraft } from "@/db/drafts";
import { insertRevision } from "@/db/revisions";
import { inTransaction, type Scope } from "@/db/scope";
import { createFlow, flowToCreateSchema } from "@/lib/drafts/create-flow";
import { fittingText } from "@/lib/drafts/text-size";
import { pointerOf } from "@/lib/flow/model/pointer";
import { openText } from "@/lib/flow/text/open-text";
import { validate } from "@/lib/flow/validate/validate";
import { failure, type Result, success } from "@/lib/result";
import { texts } from "../texts";
import { type ApiMistake, type ApiRefusal, refusalOf } from "./refusal";

export const newFlowSchema = flowToCreateSchema.required({ name: true });

/** `mistakes` are what WhatsApp would refuse; the draft is stored with them. */
export type ApiPushed = {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly mistakes: readonly ApiMistake[];
};

/** The draft, as it was stored. */
export async function apiDraft(scope: Scope, flowId: string): Promise<Result<string, ApiRefusal>> {
  const draft = await findDraft(scope, flowId);
  return draft ? success(draft.text) : failure(refusalOf("flow-not-found"));
}

export async function apiNewFlow(
  scope: Scope,
  flow: z.output<typeof newFlowSchema>,
): Promise<Result<ApiPushed, ApiRefusal>> {
  const made = await createFlow(scope, flow);
  if (!made.ok) return failure(refusalOf(made.failure.reason));
  const { flowId, name } = made.value;
  return success({ id: flowId, name, isNew: true, mistakes: mistakesIn(flow.text) });
}

/** Puts a text in the place of the draft, which is kept as a revision. */
export async function apiReplaceDraft(
  scope: Scope,
  flowId: string,
  text: string,
): Promise<Result<ApiPushed, ApiRefusal>> {
  if (!fittingText(text).ok) return failure(refusalOf("too-large"));
  const name = await inTransaction(scope, async (inside) => {
    const draft = await lockDraft(inside, flowId);
    if (!draft) return undefined;
    if (draft.text === text) return draft.name;
    const kept = {
      kind: "before-overwrite",
      name: texts.beforePush,
      text: draft.text,
      rules: draft.rules,
    } as const;
    await insertRevision(inside, flowId, kept);
    await replaceDraft(inside, { flowId, text, layout: draft.layout, base: draft.number });
    return draft.name;
  });
  if (name === undefined) return failure(refusalOf("flow-not-found"));
  return success({ id: flowId, name, isNew: false, mistakes: mistakesIn(text) });
}

function mistakesIn(text: string): readonly ApiMistake[] {
  const opened = openText(text);
  if (!opened.ok) return [{ code: "NOT_A_FLOW", message: texts.notAFlow }];
  const { document } = opened.value;
  return validate(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, target }) => {
      const pointer = pointerOf(document, target);
      return { code, message, ...(pointer === undefined ? {} : { pointer }) };
    });
}
