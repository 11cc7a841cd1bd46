import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { beforeDeadline } from "./before-deadline";
import {
  type AnswerStatus,
  blankReport,
  type CallAnswer,
  type CallFault,
  type CallReport,
} from "./call-report";
import { type CheckedReply, checkReply } from "./contract/check-reply";
import type { Endpoint, Meeting } from "./endpoint";
import { type Session, sealText } from "./envelope";
import type { Decided, Exchange, Fault, Reply } from "./exchange";
import { fallback } from "./fallback";
import { finalScreen } from "./read-answer";
import type { PhoneRequest } from "./read-request";
import type { Stopwatch } from "./stopwatch";

type Asked = Extract<PhoneRequest, { kind: "question" }>;
type Around = { readonly endpoint: Endpoint; readonly watch: Stopwatch };

/** What phones take at most (spec/platform.md, C.4). */
const bytesMax = 10 * 1024 * 1024;

/** Answers what a person does in a Flow: meets them, has the next screen decided, checks it and closes it. */
export async function answerQuestion(
  { question, proof }: Asked,
  session: Session,
  { endpoint, watch }: Around,
): Promise<CallAnswer> {
  const met = await endpoint.meet(question);
  const isTokenProved = proof !== undefined && endpoint.isProof(proof, question.flowToken);
  const exchange: Exchange = { ...question, isTokenProved };
  const closing = closingOf(met, { proof, isTokenProved });
  const finish = (outcome: Outcome) => sealed(outcome, { session, watch, exchange });
  if (closing || met.kind === "closed") {
    watch.lap("decide");
    return finish({ ...closed(endpoint.words.closed), fault: closing, notes: [], steps: [] });
  }
  const { reply, steps } = await decide(met, exchange, endpoint.deadlineMs - watch.elapsed());
  watch.lap("decide");
  const checked = reply.ok ? await checkedReply(met, exchange, reply.value) : reply;
  const plain = checked.ok ? plainOf(checked.value.reply, exchange) : undefined;
  const text = plain && JSON.stringify(plain.shown);
  const isTooLarge = text !== undefined && Buffer.byteLength(text) > bytesMax;
  const fault = isTooLarge ? tooLarge : checked.ok ? undefined : checked.failure;
  if (plain && text !== undefined && !fault) {
    watch.lap("check");
    return finish({ ...plain, text, fault, notes: checked.ok ? checked.value.notes : [], steps });
  }
  const stay = await fallback(met, question, endpoint.words.graceful);
  watch.lap("check");
  const shown = stay && { version: question.version, ...stay };
  return finish({ status: shown ? 200 : 503, shown, fault, notes: [], steps });
}

type Open = Exclude<Meeting, { kind: "closed" }>;

function closingOf(
  met: Meeting,
  { proof, isTokenProved }: { readonly proof: string | undefined; readonly isTokenProved: boolean },
): CallFault | undefined {
  if (met.kind === "closed") return { code: "token-closed", message: met.why };
  if (isTokenProved) return undefined;
  if (proof !== undefined) {
    const message =
      "The signature of the Flow token is wrong: it was made for another token or with another secret.";
    return { code: "token-not-proved", message };
  }
  if (met.contract?.isTokenSigned !== true) return undefined;
  const message = "The Flow uses data API 4.0, but the signature of its token is missing.";
  return { code: "token-not-proved", message };
}

async function decide(met: Open, exchange: Exchange, ms: number): Promise<Decided> {
  if (met.kind === "refused") return { reply: failure(met.fault), steps: [] };
  return beforeDeadline(met.decide, exchange, ms);
}

async function checkedReply(
  { contract, lastShown }: Open,
  exchange: Exchange,
  reply: Reply,
): Promise<Result<CheckedReply, Fault>> {
  return contract ? checkReply(contract, exchange, { reply, lastShown }) : success({ reply, notes: [] });
}

type Plain = { readonly status: AnswerStatus; readonly shown: JsonObject | undefined };

function plainOf(reply: Reply, { version }: Exchange): Plain {
  switch (reply.kind) {
    case "closed":
      return closed(reply.message);
    case "finish": {
      const data = { extension_message_response: { params: reply.params } };
      return { status: 200, shown: { version, screen: finalScreen, data } };
    }
    case "screen":
      return { status: 200, shown: { version, screen: reply.screen, data: reply.data } };
  }
}

function closed(message: string): Plain {
  return { status: 427, shown: { error_msg: message } };
}

const tooLarge: Fault = {
  code: "too-large",
  message: "The answer is larger than the 10 MB that phones take.",
};

type Outcome = Plain & Pick<CallReport, "fault" | "notes" | "steps"> & { readonly text?: string };

function sealed(
  { status, shown, text, ...rest }: Outcome,
  around: { readonly session: Session; readonly watch: Stopwatch; readonly exchange: Exchange },
): CallAnswer {
  const { session, watch, exchange } = around;
  const body = shown ? sealText(text ?? JSON.stringify(shown), session) : "";
  watch.lap("encrypt");
  const { isTokenProved, ...question } = exchange;
  const facts = { kind: "question", status, shown, question, isTokenProved } as const;
  return { status, body, report: { ...blankReport(watch.times()), ...facts, ...rest } };
}
