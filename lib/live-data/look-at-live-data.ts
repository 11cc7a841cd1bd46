import { z } from "zod";
import { findDraft } from "@/db/drafts";
import { findEndpoint, listDeployments, updateEndpoint } from "@/db/endpoints";
import { findCurrentText } from "@/db/flow-texts";
import type { AnswerKind } from "@/db/schema/endpoint";
import type { Scope } from "@/db/scope";
import type { Rules } from "@/lib/flow/rules/rules";
import { failure, type Result, success } from "@/lib/result";
import { endpointAddress, endpointOfFlow } from "./endpoint-of-flow";

/** A Flow and who answers when it asks for live data. */
export type LiveDataState = {
  readonly flow: { readonly id: string; readonly name: string };
  /** The draft of the Flow, Flow JSON. */
  readonly text: string;
  /** Screens of the draft that have rules. */
  readonly ruledScreens: readonly string[];
  /** What WhatsApp is told; null before it is needed. */
  readonly address: string | null;
  readonly now: AnsweringNow | null;
};

/** What answers at present. */
export type AnsweringNow =
  | { readonly kind: "rules" }
  /** The number of what was put live; its time is ISO 8601. */
  | { readonly kind: "url" | "handler"; readonly number: number; readonly at: string };

type NotFound = { readonly reason: "flow-not-found" };

export async function lookAtLiveData(
  scope: Scope,
  { flowId, origin }: { readonly flowId: string; readonly origin: string },
): Promise<Result<LiveDataState, NotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure({ reason: "flow-not-found" });
  const endpoint = await findEndpoint(scope, flowId);
  return success({
    flow: { id: flowId, name: draft.name },
    text: draft.text,
    ruledScreens: screensWith(draft.rules),
    address: endpoint ? endpointAddress(origin, endpoint) : null,
    now: await answeringNow(scope, flowId, endpoint),
  });
}

type Known = { readonly id: string; readonly answersBy: AnswerKind | null } | undefined;

/** As endpoints decide it (serving/meet.ts): rules where there are some, unless somebody else was chosen. */
async function answeringNow(scope: Scope, flowId: string, endpoint: Known): Promise<AnsweringNow | null> {
  const answersBy = endpoint?.answersBy ?? null;
  if (answersBy === null || answersBy === "rules") {
    const current = await findCurrentText(scope, flowId);
    if (current && screensWith(current.rules).length > 0) return { kind: "rules" };
  }
  if (!endpoint || answersBy === null) return null;
  const [last] = await listDeployments(scope, endpoint.id);
  if (!last || last.kind === "rules") return null;
  return { kind: last.kind, number: last.number, at: last.createdAt.toISOString() };
}

function screensWith(rules: Rules | null): readonly string[] {
  return Object.keys(rules?.screens ?? {});
}

export const rulesToChooseSchema = z.object({ flowId: z.string().max(100) });

/** From now on the rules of a Flow answer again. */
export async function letRulesAnswer(
  scope: Scope,
  { flowId }: z.output<typeof rulesToChooseSchema>,
  now: Date,
): Promise<Result<null, NotFound>> {
  const endpoint = await endpointOfFlow(scope, flowId, now);
  if (!endpoint) return failure({ reason: "flow-not-found" });
  await updateEndpoint(scope, endpoint.id, { answersBy: "rules" });
  return success(null);
}
