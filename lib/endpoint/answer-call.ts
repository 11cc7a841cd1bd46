import type { Json, JsonObject } from "@/lib/flow/json";
import { answerQuestion } from "./answer-question";
import { type AnswerStatus, blankReport, type CallAnswer, type CallFault } from "./call-report";
import type { Endpoint } from "./endpoint";
import { openEnvelope, readEnvelope, type Session, sealAnswer } from "./envelope";
import { hasMoreParts } from "./has-more-parts";
import { type PhoneRequest, readRequest } from "./read-request";
import { type Stopwatch, stopwatch } from "./stopwatch";

export const answerType = "text/plain";
/** 10 MB of data as Meta allows, in base64, with room for the rest of the envelope. */
export const callBytesMax = 15 * 1024 * 1024;
/** Of the opened JSON: reading as many takes a quarter of a second at worst, 10 MB of them would take more than one. */
const partsMax = 300_000;

export type Call = {
  /** As it arrived, byte for byte: it is what was signed. */
  readonly raw: Uint8Array;
  /** X-Hub-Signature-256 */
  readonly signature: string | undefined;
  readonly receivedAt: Date;
};

/**
 * Answers one call of WhatsApp in the order of chapter C.1: signature (432), envelope (400), key and tag (421), then by
 * what it asks. The watch has run since the call arrived. Never throws; an answer holds neither keys nor anything of the question.
 */
export async function answerCall(
  call: Call,
  endpoint: Endpoint,
  watch: Stopwatch = stopwatch(),
): Promise<CallAnswer> {
  const isSigned = endpoint.isSigned(call.raw, call.signature);
  watch.lap("signature");
  if (!isSigned) return unread(432, watch, wrongSignature(call.signature));
  const envelope = readEnvelope(call.raw);
  if (!envelope) return unread(400, watch, noEnvelope);
  const opened = await openEnvelope(envelope, endpoint.unwrap);
  if (opened && hasMoreParts(opened.plain, partsMax)) return unread(400, watch, notUnderstood);
  const json = opened && jsonIn(opened.plain);
  watch.lap("decrypt");
  if (!opened || json === undefined) return unread(421, watch, notDecrypted);
  const request = readRequest(json, call.receivedAt);
  if (!request) return unread(400, watch, notUnderstood);
  try {
    return await answerRequest(request, opened.session, { endpoint, watch });
  } catch (error) {
    return unread(503, watch, ourDefect(error));
  }
}

type Around = { readonly endpoint: Endpoint; readonly watch: Stopwatch };

async function answerRequest(request: PhoneRequest, session: Session, around: Around): Promise<CallAnswer> {
  if (request.kind === "question") return answerQuestion(request, session, around);
  const data: JsonObject = request.kind === "ping" ? { status: "active" } : { acknowledged: true };
  const shown = { ...(request.version === undefined ? {} : { version: request.version }), data };
  const body = sealAnswer(shown, session);
  around.watch.lap("encrypt");
  const notice = request.kind === "notice" ? request.notice : undefined;
  return {
    status: 200,
    body,
    report: { ...blankReport(around.watch.times()), kind: request.kind, status: 200, notice, shown },
  };
}

function unread(status: AnswerStatus, watch: Stopwatch, fault: CallFault): CallAnswer {
  return { status, body: "", report: { ...blankReport(watch.times()), kind: "unread", status, fault } };
}

function jsonIn(plain: Buffer): Json | undefined {
  try {
    // JSON.parse answers Json by definition.
    return JSON.parse(plain.toString("utf8")) as Json;
  } catch {
    // The only error of JSON.parse is that it is no JSON; its message would quote the text.
    return undefined;
  }
}

function wrongSignature(given: string | undefined): CallFault {
  const message =
    given === undefined
      ? "The call carries no signature, so it did not come from WhatsApp."
      : "The signature does not fit the app secret of any account that has this Flow.";
  return { code: "wrong-signature", message };
}

const noEnvelope: CallFault = {
  code: "no-envelope",
  message: "The call is signed, but is not what WhatsApp sends to endpoints.",
};
const notDecrypted: CallFault = {
  code: "not-decrypted",
  message:
    "The call is closed with a key that is not ours. Phones fetch the key again and repeat the call once; if it keeps happening, another key than ours is set for the number.",
};
const notUnderstood: CallFault = {
  code: "not-understood",
  message: "The call was opened, but asks for nothing that is known.",
};

/** Of the error its name alone, for its message may quote the question. */
function ourDefect(error: unknown): CallFault {
  const name = error instanceof Error ? error.name : typeof error;
  return { code: "internal", message: `Something went wrong here (${name}).` };
}
