import { z } from "zod";
import { findDraftText } from "@/db/flow-texts";
import type { Scope } from "@/db/scope";
import { checkReply } from "@/lib/endpoint/contract/check-reply";
import { contractOf } from "@/lib/endpoint/contract/contract";
import type { Exchange, Fault } from "@/lib/endpoint/exchange";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import type { CodePlace, ConsoleLine, FetchRecord, HandlerFaultKind } from "@/lib/handler/handler-run";
import { codeCharsMax } from "@/lib/handler/limits";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import { answerOfRun } from "./answer-of-run";
import { type FlowNotFound, flowNotFound } from "./refusals";
import type { HandlerRoom } from "./room";
import { runCode } from "./run-code";

const textMax = 200;

function readObject(text: string, context: z.RefinementCtx<string>): JsonObject {
  try {
    // JSON.parse answers Json by definition.
    const read = JSON.parse(text) as Json;
    if (isJsonObject(read)) return read;
  } catch {
    // The only error of JSON.parse is that it is no JSON.
  }
  context.addIssue({ code: "custom", message: "No JSON object." });
  return z.NEVER;
}

export const codeToTrySchema = z.object({
  flowId: z.string().max(100),
  code: z.string().max(codeCharsMax),
  action: z.enum(["INIT", "data_exchange", "BACK"]),
  screen: z.string().max(textMax),
  /** What is sent along, as the text of a JSON object. */
  data: z.string().max(500_000).transform(readObject),
});

/** What came of a trial. */
export type Trial = {
  readonly outcome:
    | {
        readonly kind: "answered";
        /** As a phone would get it. */
        readonly shown: JsonObject;
        /** What the Flow says of it; null when it takes the answer. */
        readonly refusedBecause: string | null;
        /** What would be mended on the way. */
        readonly notes: readonly string[];
      }
    | {
        readonly kind: "failed";
        readonly fault: HandlerFaultKind | "no-answer";
        readonly message: string;
        readonly place: CodePlace | null;
      };
  readonly lines: readonly ConsoleLine[];
  readonly fetches: readonly FetchRecord[];
  readonly cpuMs: number;
  readonly wallMs: number;
};

type TrialRefused = FlowNotFound | { readonly reason: "secrets-closed" };

/** Far above what any handler may take. */
const trialMs = 15_000;

/** Calls code as it is being written with a question that a person made up; what it keeps is forgotten afterwards. */
export async function tryCode(
  room: HandlerRoom,
  scope: Scope,
  { flowId, code, action, screen, data }: z.output<typeof codeToTrySchema>,
): Promise<Result<Trial, TrialRefused>> {
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return failure(flowNotFound);
  const exchange: Exchange = {
    action,
    screen: screen === "" ? undefined : screen,
    data,
    flowToken: "trial",
    version: "3.0",
    isTokenProved: false,
    receivedAt: room.now(),
  };
  const asked = { scope, endpoint, code, metaFlowId: null, exchange, isTest: true };
  const ran = await runCode(room, asked, AbortSignal.timeout(trialMs));
  if (!ran.ok) return failure({ reason: ran.failure });
  const { outcome, lines, fetches, cpuMs, wallMs } = ran.value;
  const told = { lines, fetches, cpuMs, wallMs };
  if (!outcome.ok) {
    const { kind, name, message, place } = outcome.failure;
    const said = name && name !== "Error" ? `${name}: ${message}` : message;
    return success({
      outcome: { kind: "failed", fault: kind, message: said, place: place ?? null },
      ...told,
    });
  }
  const answered = answerOfRun(ran.value);
  if (!answered.ok) {
    const { message } = answered.failure;
    return success({ outcome: { kind: "failed", fault: "no-answer", message, place: null }, ...told });
  }
  return success({ outcome: await checked(scope, flowId, { exchange, ...answered.value }), ...told });
}

type Answered = Parameters<typeof checkReply>[2]["reply"];

async function checked(
  scope: Scope,
  flowId: string,
  { exchange, reply, notes }: { exchange: Exchange; reply: Answered; notes: readonly string[] },
): Promise<Trial["outcome"]> {
  const text = await findDraftText(scope, flowId);
  const contract = text && contractOf(text.text);
  const result: Result<{ readonly reply: Answered; readonly notes: readonly string[] }, Fault> = contract
    ? await checkReply(contract, exchange, { reply, lastShown: async () => undefined })
    : success({ reply, notes: [] });
  if (!result.ok) {
    const refusedBecause = result.failure.message;
    return { kind: "answered", shown: shownOf(reply, exchange), refusedBecause, notes };
  }
  const mended = [...notes, ...result.value.notes];
  return {
    kind: "answered",
    shown: shownOf(result.value.reply, exchange),
    refusedBecause: null,
    notes: mended,
  };
}

function shownOf(reply: Answered, { version }: Exchange): JsonObject {
  switch (reply.kind) {
    case "screen":
      return { version, screen: reply.screen, data: reply.data };
    case "finish":
      return { version, screen: "SUCCESS", data: { extension_message_response: { params: reply.params } } };
    case "closed":
      return { error_msg: reply.message };
  }
}
