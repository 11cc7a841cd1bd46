import { findEndpoint } from "@/db/endpoints";
import type { PublicationProblem } from "@/db/schema/publication";
import type { Need } from "@/db/schema/publish-look";
import type { WorkspaceScope } from "@/db/scope";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { Rules } from "@/lib/flow/rules/rules";
import { faultsOf } from "@/lib/flow/validate/live/faults-of";
import { sourceItems } from "@/lib/sources/list-sources";
import { texts } from "./texts";

type Answering = {
  readonly flowId: string;
  readonly rules: Rules | null;
  readonly document: FlowDocument;
};

/** Whether somebody here knows what a Flow is answered that asks for live data. */
export async function answersNeed(scope: WorkspaceScope, answering: Answering): Promise<Need> {
  const words = texts.answers;
  const endpoint = await findEndpoint(scope, answering.flowId);
  const by = endpoint?.answersBy ?? "rules";
  if (by !== "rules") return { id: "answers", state: "good", happened: words.good[by] };
  if (!answering.rules) return { id: "answers", state: "problem", ...words.nobody, fix: "open-live-data" };
  const problems = await ruleProblems(scope, answering);
  if (problems.length === 0) return { id: "answers", state: "good", happened: words.good.rules };
  return { id: "answers", state: "problem", ...words.problems(problems.length), problems, fix: "open-flow" };
}

/** What would leave people without an answer. A rule that nothing asks for any more harms nobody. */
export async function ruleProblems(
  scope: WorkspaceScope,
  { flowId, rules, document }: Answering,
): Promise<readonly PublicationProblem[]> {
  if (!rules) return [];
  const endpoint = await findEndpoint(scope, flowId);
  if ((endpoint?.answersBy ?? "rules") !== "rules") return [];
  return faultsOf(rules, document, await sourceItems(scope))
    .filter(({ code }) => code !== "screen-gone" && code !== "trigger-gone")
    .map(({ code, message }) => ({ code, message }));
}
