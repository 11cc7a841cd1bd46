import { z } from "zod";
import { findDraftText } from "@/db/flow-texts";
import type { Scope } from "@/db/scope";
import { checkReply } from "@/lib/endpoint/contract/check-reply";
import { contractOf } from "@/lib/endpoint/contract/contract";
import type { Exchange, Reply } from "@/lib/endpoint/exchange";
import type { ReadAnswer } from "@/lib/endpoint/read-answer";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import type { CodePlace, ConsoleLine, FetchRecord, HandlerFaultKind } from "@/lib/handler/handler-run";
import { success } from "@/lib/result";

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

/** A question as a person makes it up to try who answers. */
export const trialQuestionSchema = z.object({
  flowId: z.string().max(100),
  action: z.enum(["INIT", "data_exchange", "BACK"]),
  screen: z.string().max(200),
  /** What is sent along, as the text of a JSON object. */
  data: z.string().max(500_000).transform(readObject),
});

export type TrialQuestion = z.output<typeof trialQuestionSchema>;

/** What came of a trial. */
export type Trial = {
  readonly outcome: TrialOutcome;
  readonly lines: readonly ConsoleLine[];
  readonly fetches: readonly FetchRecord[];
  /** Null where nothing computes here. */
  readonly cpuMs: number | null;
  readonly wallMs: number;
};

export type TrialOutcome =
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
      readonly fault: HandlerFaultKind | "no-answer" | "unreached";
      readonly message: string;
      readonly place: CodePlace | null;
    };

export function exchangeOf({ action, screen, data }: TrialQuestion, receivedAt: Date): Exchange {
  return {
    action,
    screen: screen === "" ? undefined : screen,
    data,
    flowToken: "trial",
    version: "3.0",
    isTokenProved: false,
    receivedAt,
  };
}

/** Holds an answer against the Flow as it is being built. */
export async function outcomeOf(
  scope: Scope,
  flowId: string,
  { exchange, reply, notes }: ReadAnswer & { readonly exchange: Exchange },
): Promise<TrialOutcome> {
  const text = await findDraftText(scope, flowId);
  const contract = text && contractOf(text.text);
  const checked = contract
    ? await checkReply(contract, exchange, { reply, lastShown: async () => undefined })
    : success({ reply, notes: [] });
  const shown = shownOf(checked.ok ? checked.value.reply : reply, exchange);
  return checked.ok
    ? { kind: "answered", shown, refusedBecause: null, notes: [...notes, ...checked.value.notes] }
    : { kind: "answered", shown, refusedBecause: checked.failure.message, notes };
}

function shownOf(reply: Reply, { version }: Exchange): JsonObject {
  switch (reply.kind) {
    case "screen":
      return { version, screen: reply.screen, data: reply.data };
    case "finish":
      return { version, screen: "SUCCESS", data: { extension_message_response: { params: reply.params } } };
    case "closed":
      return { error_msg: reply.message };
  }
}
