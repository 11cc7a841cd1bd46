import type { JsonObject } from "@/lib/flow/json";
import { beforeDeadline, late } from "./before-deadline";
import type { AnswerStatus, CallAnswer, CallReport } from "./call-report";
import type { Endpoint } from "./endpoint";
import type { Exchange, Fault, Reply } from "./exchange";
import { fallback } from "./fallback";
import { judgeQuestion } from "./judge-question";
import type { Session } from "./opening/opening";
import { finalScreen } from "./read-answer";
import type { PhoneRequest, Question } from "./read-request";
import { sealText } from "./seal-answer";
import type { Stopwatch } from "./stopwatch";

type Asked = Extract<PhoneRequest, { kind: "question" }>;
type Around = { readonly endpoint: Endpoint; readonly watch: Stopwatch };

/** What phones take at most (spec/platform.md, C.4). */
const bytesMax = 10 * 1024 * 1024;
const lastShownMs = 1_000;

/**
 * Answers what a person does in a Flow: meets them, has the next screen decided, checks it and closes it. One deadline
 * holds for all of it, whatever hangs; what is known by then makes a screen to stay on.
 */
export async function answerQuestion(
  { question, proof }: Asked,
  session: Session,
  around: Around,
): Promise<CallAnswer> {
  const { endpoint, watch } = around;
  const isTokenProved = proof !== undefined && endpoint.isProof(proof, question.flowToken);
  const exchange = exchangeOf(question, isTokenProved);
  const judged = await judgeQuestion(exchange, proof, around);
  const finish = (outcome: Outcome) => sealed(outcome, { session, watch, exchange });
  if (judged.kind === "closed") {
    const shown = closed(endpoint.words.closed);
    return finish({ status: closedStatus, shown, fault: judged.fault, notes: [], steps: [] });
  }
  const { checked, steps, contract } = judged;
  const plain = checked.ok ? plainOf(checked.value.reply, exchange) : undefined;
  const text = plain && JSON.stringify(plain.shown);
  const isTooLarge = text !== undefined && Buffer.byteLength(text) > bytesMax;
  const fault = isTooLarge ? tooLarge : checked.ok ? undefined : checked.failure;
  if (plain && text !== undefined && !fault) {
    watch.lap("check");
    const { status, shown } = plain;
    return finish({ status, shown, text, fault, notes: checked.ok ? checked.value.notes : [], steps });
  }
  const lastShown = (screen: string) => shownInTime(endpoint, question, screen);
  const stay = await fallback({ contract, lastShown }, question, endpoint.words.graceful);
  watch.lap("check");
  const shown = stay && { version: question.version, ...stay };
  return finish({ status: shown ? 200 : 503, shown, fault, notes: [], steps });
}

/** Every call passes here: copying what is written out costs a fraction of copying whatever there is. */
function exchangeOf(question: Question, isTokenProved: boolean): Exchange {
  const { action, screen, data, flowToken, version, receivedAt, tokenSignature } = question;
  const exchange = { action, screen, data, flowToken, version, receivedAt, isTokenProved };
  return tokenSignature === undefined ? exchange : { ...exchange, tokenSignature };
}

/** A screen to stay on is worth a moment more, within what Meta waits. */
async function shownInTime(
  { lastShown }: Endpoint,
  question: Question,
  screen: string,
): Promise<JsonObject | undefined> {
  try {
    const shown = await beforeDeadline(() => lastShown(question, screen), lastShownMs);
    return shown === late ? undefined : shown;
  } catch {
    // Something went wrong before already, and that is what is told.
    return undefined;
  }
}

type Plain = { readonly status: AnswerStatus; readonly shown: JsonObject | undefined };

function plainOf(reply: Reply, { version }: Exchange): Plain {
  switch (reply.kind) {
    case "closed":
      return { status: closedStatus, shown: closed(reply.message) };
    case "finish": {
      const data = { extension_message_response: { params: reply.params } };
      return { status: 200, shown: { version, screen: finalScreen, data } };
    }
    case "screen":
      return { status: 200, shown: { version, screen: reply.screen, data: reply.data } };
  }
}

const closedStatus = 427;

function closed(message: string): JsonObject {
  return { error_msg: message };
}

const tooLarge: Fault = {
  code: "too-large",
  message: "The answer is larger than the 10 MB that phones take.",
};

type Outcome = Plain & Pick<CallReport, "fault" | "notes" | "steps"> & { readonly text?: string };

function sealed(
  { status, shown, text, fault, notes, steps }: Outcome,
  around: { readonly session: Session; readonly watch: Stopwatch; readonly exchange: Exchange },
): CallAnswer {
  const { session, watch, exchange } = around;
  const shownText = shown && (text ?? JSON.stringify(shown));
  const body = shownText === undefined ? "" : sealText(shownText, session);
  watch.lap("encrypt");
  const report: CallReport = {
    kind: "question",
    status,
    question: exchange,
    notice: undefined,
    isTokenProved: exchange.isTokenProved,
    shown,
    shownText,
    fault,
    notes,
    steps,
    times: watch.times(),
  };
  return { status, body, report };
}
