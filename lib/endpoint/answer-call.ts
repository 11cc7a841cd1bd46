import type { Json, JsonObject } from "@/lib/flow/json";
import { answerQuestion } from "./answer-question";
import { type AnswerStatus, blankReport, type CallAnswer, type CallFault } from "./call-report";
import type { Endpoint } from "./endpoint";
import type { NotOpened, Session } from "./opening/opening";
import { type PhoneRequest, readRequest } from "./read-request";
import { sealAnswer } from "./seal-answer";
import { type Stopwatch, stopwatch } from "./stopwatch";

export const answerType = "text/plain";
/** 10 MB of data as Meta allows, in base64, with room for the rest of the envelope. */
export const callBytesMax = 15 * 1024 * 1024;

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
  try {
    const opening = await endpoint.open(call.raw);
    const json = opening.kind === "opened" ? jsonIn(opening.text) : undefined;
    watch.lap("decrypt");
    if (opening.kind !== "opened") return unopened(opening.kind, watch);
    if (json === undefined) return unread(421, watch, notDecrypted);
    const request = readRequest(json, call.receivedAt);
    if (!request) return unread(400, watch, notUnderstood);
    return await answerRequest(request, opening.session, { endpoint, watch });
  } catch (error) {
    return unread(503, watch, ourDefect(error));
  }
}

type Around = { readonly endpoint: Endpoint; readonly watch: Stopwatch };

function answerRequest(
  request: PhoneRequest,
  session: Session,
  around: Around,
): CallAnswer | Promise<CallAnswer> {
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

function unopened(why: NotOpened, watch: Stopwatch): CallAnswer {
  switch (why) {
    case "no-envelope":
      return unread(400, watch, noEnvelope);
    case "not-decrypted":
      return unread(421, watch, notDecrypted);
    case "too-many-parts":
      return unread(400, watch, notUnderstood);
  }
}

function jsonIn(text: string): Json | undefined {
  try {
    // JSON.parse answers Json by definition.
    return JSON.parse(text) as Json;
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
