import { z } from "zod";
import type { Scope } from "@/db/scope";
import type { HandlerRun } from "@/lib/handler/handler-run";
import { codeCharsMax } from "@/lib/handler/limits";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import { exchangeOf, outcomeOf, type Trial, type TrialOutcome, trialQuestionSchema } from "../trials/trial";
import { answerOfRun } from "./answer-of-run";
import { type FlowNotFound, flowNotFound } from "./refusals";
import type { HandlerRoom } from "./room";
import { runCode } from "./run-code";

export const codeToTrySchema = trialQuestionSchema.extend({ code: z.string().max(codeCharsMax) });

type TrialRefused = FlowNotFound | { readonly reason: "secrets-closed" };

/** Far above what any handler may take. */
const trialMs = 15_000;

/** Calls code as it is being written with a question that a person made up; what it keeps is forgotten afterwards. */
export async function tryCode(
  room: HandlerRoom,
  scope: Scope,
  { flowId, code, ...question }: z.output<typeof codeToTrySchema>,
): Promise<Result<Trial, TrialRefused>> {
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return failure(flowNotFound);
  const exchange = exchangeOf({ flowId, ...question }, room.now());
  const asked = { scope, endpoint, code, metaFlowId: null, exchange, isTest: true };
  const ran = await runCode(room, asked, AbortSignal.timeout(trialMs));
  if (!ran.ok) return failure({ reason: ran.failure });
  const { lines, fetches, cpuMs, wallMs } = ran.value;
  const told = { lines, fetches, cpuMs, wallMs };
  const answered = ran.value.outcome.ok ? answerOfRun(ran.value) : undefined;
  const outcome = answered?.ok
    ? await outcomeOf(scope, flowId, { exchange, ...answered.value })
    : failed(ran.value, answered?.failure.message);
  return success({ outcome, ...told });
}

/** `unusable` says why what was returned is no answer. */
function failed({ outcome }: HandlerRun, unusable: string | undefined): TrialOutcome {
  if (outcome.ok) return { kind: "failed", fault: "no-answer", message: unusable ?? "", place: null };
  const { kind, name, message, place } = outcome.failure;
  const said = name && name !== "Error" ? `${name}: ${message}` : message;
  return { kind: "failed", fault: kind, message: said, place: place ?? null };
}
