import type { z } from "zod";
import type { StoredEndpoint } from "@/db/endpoints";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { cutBy } from "@/lib/endpoint/before-deadline";
import type { CallStep } from "@/lib/endpoint/exchange";
import { isJsonObject, own } from "@/lib/flow/json";
import type { FetchRecord } from "@/lib/handler/handler-run";
import { addressFault } from "@/lib/outbound/outside-address";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import type { LiveDataRoom } from "../room";
import { exchangeOf, outcomeOf, type Trial, trialQuestionSchema } from "../trials/trial";
import { noCircuit } from "./circuit";
import { forward } from "./forward";
import { forwardSettingsSchema } from "./forward-settings";
import { type ForwardRefused, type ForwardRoom, withForwardSecret } from "./set-up-forward";

export const forwardToTrySchema = trialQuestionSchema.extend(forwardSettingsSchema.shape);

type Room = ForwardRoom & Pick<LiveDataRoom, "request">;

const trialMs = 15_000;

/** Asks a server a question that a person made up, signed as it will be; nothing is put live by it. */
export async function tryForward(
  room: Room,
  scope: Scope,
  { url, timeoutMs, ...question }: z.output<typeof forwardToTrySchema>,
): Promise<Result<Trial, ForwardRefused>> {
  const fault = addressFault(url, room);
  if (fault) return failure({ reason: "wrong-address", fault });
  const made = await endpointOfFlow(scope, question.flowId, room.now());
  const endpoint = made && (await withForwardSecret(room, scope, made));
  if (!endpoint) return failure({ reason: "flow-not-found" });
  const began = performance.now();
  const exchange = exchangeOf(question, room.now());
  const house = { ...room, circuit: noCircuit, newId };
  const context = {
    ...{ scope, endpoint, metaFlowId: null, contract: undefined, sendId: undefined, isTest: true },
    deployment: deploymentOf(endpoint, { url, timeoutMs }, room.now()),
  };
  const { reply, steps } = await forward(house, context)(exchange, cutBy(AbortSignal.timeout(trialMs)));
  const wallMs = performance.now() - began;
  const told = { lines: [], fetches: steps.flatMap((step) => requestOf(step, url)), cpuMs: null, wallMs };
  if (!reply.ok) {
    const { code, message } = reply.failure;
    const fault = code === "bad-answer" || code === "too-large" ? "no-answer" : "unreached";
    return success({ outcome: { kind: "failed", fault, message, place: null }, ...told });
  }
  const notes = steps.flatMap(({ title, facts }) => (facts === undefined ? [title] : []));
  const answered = { exchange, reply: reply.value, notes };
  return success({ outcome: await outcomeOf(scope, question.flowId, answered), ...told });
}

function deploymentOf(
  { id, workspaceId }: StoredEndpoint,
  content: z.output<typeof forwardSettingsSchema>,
  createdAt: Date,
) {
  const deployment = { id: "trial", workspaceId, endpointId: id, number: 0, kind: "url", content } as const;
  return { ...deployment, revisionId: null, note: "", createdAt, createdBy: null };
}

/** A step that asked the server has facts; the others say what was mended. */
function requestOf({ ms, facts }: CallStep, url: string): readonly FetchRecord[] {
  if (!isJsonObject(facts)) return [];
  const status = own(facts, "status");
  const problem = own(facts, "problem");
  return [
    {
      method: "POST",
      url,
      status: typeof status === "number" ? status : undefined,
      problem: typeof problem === "string" ? problem : undefined,
      ms,
    },
  ];
}
