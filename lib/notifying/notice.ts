import { findAnsweredFlow } from "@/db/answered-flow";
import type { ClaimedDelivery } from "@/db/outgoing-deliveries";
import type { OutgoingWebhook } from "@/db/outgoing-webhooks";
import { findResponse, type StoredResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import { answeredFiles } from "@/lib/responses/files/answer-files";
import { cellText } from "@/lib/responses/questions/cell-text";
import { columnsOf } from "@/lib/responses/table/columns";
import { flowQuestions } from "@/lib/responses/table/flow-questions";
import { rowOf } from "@/lib/responses/table/row";

/**
 * What an address is told: JSON with `type`, `timestamp` (ISO 8601) and `data`. `answers` are as they arrived, by their
 * names; `questions` say the same in words; `isSimulated` marks what came from the sandbox. Undefined when what was to be told is gone.
 */
export async function noticeOf(
  scope: WorkspaceScope,
  delivery: Pick<ClaimedDelivery, "responseId" | "createdAt">,
  { flowId }: Pick<OutgoingWebhook, "flowId">,
): Promise<string | undefined> {
  const { responseId, createdAt } = delivery;
  const notice =
    responseId === null ? await test(scope, flowId, createdAt) : await received(scope, flowId, responseId);
  return notice && JSON.stringify(notice);
}

async function test(scope: WorkspaceScope, flowId: string, at: Date) {
  const flow = await findAnsweredFlow(scope, flowId);
  if (!flow) return undefined;
  const data = { flow: { id: flow.id, name: flow.name }, message: "This is a test. Nobody answered." };
  return { type: "webhook.test", timestamp: at.toISOString(), data };
}

/** Where programs load what was sent along, with an access key. Left out where there is nothing. */
function filesOf({ id, answers }: Pick<StoredResponse, "id" | "answers">, flowId: string) {
  const files = answeredFiles(answers ?? {}).map(({ key, name, mimeType }, place) => {
    return { key, name, mimeType, path: `/api/v1/flows/${flowId}/responses/${id}/files/${place}` };
  });
  return files.length === 0 ? {} : { files };
}

async function received(scope: WorkspaceScope, flowId: string, responseId: string) {
  const response = await findResponse(scope, responseId);
  const questions = await flowQuestions(scope, flowId);
  if (!response || !questions) return undefined;
  const { answers, answersText, revisionId, sentAt, receivedAt } = response;
  const row = rowOf(questions, response);
  const asked = { ...questions, revisions: questions.revisions.filter(({ id }) => id === revisionId) };
  const data = {
    id: response.id,
    flow: { id: questions.flow.id, name: questions.flow.name },
    version: row.revision,
    certainty: response.certainty,
    person: row.sender,
    ...(row.isSimulated ? { isSimulated: true } : {}),
    ...(row.lostPlaces.length === 0 ? {} : { lostPlaces: row.lostPlaces }),
    sentAt: sentAt?.toISOString() ?? null,
    receivedAt: row.receivedAt,
    /** What could not be read is told as it came. */
    answers: answers ?? answersText,
    questions: columnsOf(asked, Object.keys(answers ?? {})).map(({ key, label }) => {
      return { key, label, text: cellText(row.cells[key], "en") };
    }),
    ...filesOf(response, flowId),
  };
  return { type: "response.received", timestamp: receivedAt.toISOString(), data };
}
