import { findAnsweredFlow } from "@/db/answered-flow";
import { listRevisionTexts } from "@/db/response-table";
import { findResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import type { Column } from "./table/columns";
import { columnsOf } from "./table/columns";
import { flowQuestions } from "./table/flow-questions";
import { type ResponseRow, rowOf } from "./table/row";

/** One response with all that is known of it. */
export type OpenedResponse = {
  readonly row: ResponseRow;
  readonly questions: readonly Column[];
  /** Null when what came could not be read. */
  readonly answers: JsonObject | null;
  /** As it came. */
  readonly answersText: string;
  /** The Flow as it was when it was answered, as far as that is known. */
  readonly flowText: string;
  /** ISO 8601. */
  readonly sentAt: string | null;
  readonly messageId: string;
  readonly flowToken: string | null;
};

export type ResponseNotFound = { readonly reason: "response-not-found" };

export async function openResponse(
  scope: WorkspaceScope,
  { flowId, responseId }: { readonly flowId: string; readonly responseId: string },
): Promise<Result<OpenedResponse, ResponseNotFound>> {
  const [flow, response] = [await findAnsweredFlow(scope, flowId), await findResponse(scope, responseId)];
  const questions = await flowQuestions(scope, flowId);
  if (!flow || !questions || response?.flowId !== flowId) return failure({ reason: "response-not-found" });
  const { answers, answersText, revisionId, sentAt, messageId, flowToken } = response;
  const [revision] = revisionId === null ? [] : await listRevisionTexts(scope, [revisionId]);
  const asked = { ...questions, revisions: questions.revisions.filter(({ id }) => id === revisionId) };
  return success({
    row: rowOf(questions, response),
    questions: columnsOf(asked, Object.keys(answers ?? {})),
    answers,
    answersText,
    flowText: revision?.text ?? flow.text,
    sentAt: sentAt?.toISOString() ?? null,
    messageId,
    flowToken,
  });
}
