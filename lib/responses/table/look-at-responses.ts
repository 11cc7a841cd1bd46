import { isFlowLive } from "@/db/answered-flow";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { flowQuestions } from "./flow-questions";
import { responsesQuerySchema } from "./query";
import {
  type FlowNotFound,
  type ResponsesPage,
  readResponses,
  readTotals,
  type Totals,
} from "./read-responses";

export type LookedAtResponses = {
  readonly flow: {
    readonly id: string;
    readonly name: string;
    readonly isLive: boolean;
    /** Those that were answered, the newest first. */
    readonly revisions: readonly { readonly id: string; readonly number: number }[];
  };
  readonly keptDays: number | null;
  /** The query string that the page belongs to. */
  readonly query: string;
  readonly page: ResponsesPage;
  readonly totals: Totals;
};

const params = ["search", "from", "to", "zone", "revision", "certainty", "sort", "direction"] as const;

/** All that the page of a Flow's answers begins with. `asked` is what its address says. */
export async function lookAtResponses(
  scope: Scope,
  {
    flowId,
    asked,
    now,
  }: {
    readonly flowId: string;
    readonly asked: { readonly [param: string]: string | string[] | undefined };
    readonly now: Date;
  },
): Promise<Result<LookedAtResponses, FlowNotFound>> {
  const given = params.flatMap((param): [string, string][] => {
    const value = asked[param];
    return typeof value === "string" ? [[param, value]] : [];
  });
  const query = responsesQuerySchema.parse(Object.fromEntries(given));
  const questions = await flowQuestions(scope, flowId);
  const page = await readResponses(scope, flowId, { query, after: undefined });
  if (!questions || !page.ok) return failure({ reason: "flow-not-found" });
  const { id, name, keptDays } = questions.flow;
  const revisions = questions.revisions.map(({ id, number }) => ({ id, number }));
  return success({
    flow: { id, name, isLive: await isFlowLive(scope, id), revisions },
    keptDays,
    query: new URLSearchParams(given).toString(),
    page: page.value,
    totals: await readTotals(scope, flowId, now),
  });
}
