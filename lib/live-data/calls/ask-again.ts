import { randomBytes } from "node:crypto";
import { z } from "zod";
import { findCall, listCalls, type StoredCall } from "@/db/endpoint-calls";
import { findEndpoint } from "@/db/endpoints";
import type { Scope } from "@/db/scope";
import { answerQuestion } from "@/lib/endpoint/answer-question";
import type { Question } from "@/lib/endpoint/read-request";
import { stopwatch } from "@/lib/endpoint/stopwatch";
import { failure, type Result, success } from "@/lib/result";
import { endpointFor } from "../serving/answer-at";
import type { LiveData } from "../serving/live-data";
import { type CallTrace, callOf } from "./call-of";
import { type OpenedCall, openedOf } from "./read-calls";

export const callToAskAgainSchema = z.object({
  flowId: z.string().max(100),
  position: z.number().int().nonnegative(),
});

export type AskAgainRefused = {
  /** `no-question`: it was a health check, or could not be read. */
  readonly reason: "call-not-found" | "no-question";
};

/**
 * Asks what a phone asked once more, as a test: whoever decides knows it, nothing lasting happens, limits and ended
 * tokens do not count, and WhatsApp hears nothing of it. Masked values are asked as they stand in the log.
 */
export async function askAgain(
  live: LiveData,
  scope: Scope,
  { flowId, position }: z.output<typeof callToAskAgainSchema>,
): Promise<Result<OpenedCall, AskAgainRefused>> {
  const endpoint = await findEndpoint(scope, flowId);
  const call = endpoint && (await findCall(scope.db, endpoint.id, position));
  const served = endpoint && (await live.memory.get(endpoint.key));
  if (!call || !served) return failure({ reason: "call-not-found" });
  const receivedAt = live.room.now();
  const question = questionOf(call, receivedAt);
  if (!question) return failure({ reason: "no-question" });
  const trace: CallTrace = {};
  const asked = { ...endpointFor(live, served, trace, true), isProof: () => true };
  // Closed like any answer, and opened by nobody.
  const session = { aesKey: randomBytes(16), iv: randomBytes(16) };
  const around = { endpoint: asked, watch: stopwatch() };
  const { report } = await answerQuestion({ kind: "question", question, proof: "test" }, session, around);
  live.calls.add(callOf(report, { endpointId: call.endpointId, at: receivedAt, trace, isTest: true }));
  await live.calls.flush();
  const written = await newestTest(scope, call);
  return written ? success(openedOf(written)) : failure({ reason: "call-not-found" });
}

function questionOf(
  { kind, action, screen, flowToken, details }: StoredCall,
  receivedAt: Date,
): Question | undefined {
  const known = (["INIT", "data_exchange", "BACK"] as const).find((name) => name === action);
  if (kind !== "question" || known === undefined || details.data === undefined) return undefined;
  return {
    action: known,
    screen: screen ?? undefined,
    data: details.data,
    flowToken: flowToken ?? "",
    version: details.version ?? "3.0",
    receivedAt,
  };
}

async function newestTest(
  scope: Scope,
  { endpointId, position }: StoredCall,
): Promise<StoredCall | undefined> {
  const filter = {
    ...{ words: [], outcome: undefined, code: undefined, screen: undefined, flowToken: undefined },
    ...{ showsPings: false, showsTests: true },
  };
  const rows = await listCalls(scope.db, endpointId, { filter, since: position, countMax: 20 });
  const test = rows.find(({ isTest }) => isTest);
  return test && findCall(scope.db, endpointId, test.position);
}
