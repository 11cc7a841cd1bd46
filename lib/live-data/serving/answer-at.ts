import { answerCall, type Call } from "@/lib/endpoint/answer-call";
import type { CallAnswer, CallReport } from "@/lib/endpoint/call-report";
import type { Endpoint } from "@/lib/endpoint/endpoint";
import type { Question } from "@/lib/endpoint/read-request";
import { type Stopwatch, stopwatch } from "@/lib/endpoint/stopwatch";
import { own } from "@/lib/flow/json";
import { type CallTrace, callOf } from "../calls/call-of";
import { hiddenTexts, textWithout } from "../calls/masked";
import { endpointKeyPattern } from "../endpoint-of-flow";
import { filesOfQuestion } from "../files/files-of-question";
import { texts } from "../texts";
import type { LiveData } from "./live-data";
import { meet } from "./meet";
import type { ServedEndpoint } from "./served-endpoint";

/** What to answer at an address: 404 where no endpoint is, 503 when not even that can be found out. */
export type AnswerAt = { readonly status: number; readonly body: string };

/** Answers a call at the key of an endpoint, keeps it in the log and tells the owner what went wrong. */
export async function answerAt(live: LiveData, key: string, call: Call): Promise<AnswerAt> {
  if (!endpointKeyPattern.test(key)) return { status: 404, body: "" };
  const watch = stopwatch();
  const served = await live.memory.get(key);
  if (!served) return { status: 404, body: "" };
  const trace: CallTrace = {};
  const first = await answerCall(call, endpointFor(live, served, trace, false), watch);
  // A secret or a key may have been replaced a moment ago.
  const isOutdated = (first.status === 432 || first.status === 421) && live.memory.forget(key);
  const renewed = isOutdated ? await live.memory.get(key) : undefined;
  if (renewed && renewed !== served) return answerAgain(live, renewed, { call, watch });
  keep(live, served, { answer: first, trace, call });
  return first;
}

async function answerAgain(
  live: LiveData,
  served: ServedEndpoint,
  { call, watch }: { readonly call: Call; readonly watch: Stopwatch },
): Promise<CallAnswer> {
  const trace: CallTrace = {};
  const answer = await answerCall(call, endpointFor(live, served, trace, false), watch);
  keep(live, served, { answer, trace, call });
  return answer;
}

type Answered = { readonly answer: CallAnswer; readonly trace: CallTrace; readonly call: Call };

/** What the protocol asks about one endpoint during one call. */
export function endpointFor(
  live: LiveData,
  served: ServedEndpoint,
  trace: CallTrace,
  isTest: boolean,
): Endpoint {
  const { isSigned, isProof, open, endpoint } = served;
  return {
    isSigned,
    isProof,
    open,
    meet: (question) => meet(live, served, question, { trace, isTest }),
    lastShown: ({ flowToken }, screen) => live.lastShown({ endpointId: endpoint.id, flowToken, screen }),
    words: {
      closed: endpoint.closedText || texts.closed,
      graceful: endpoint.gracefulText || texts.graceful,
    },
    deadlineMs: live.deadlineMs,
  };
}

function keep(live: LiveData, served: ServedEndpoint, { answer: { report }, trace, call }: Answered): void {
  const { id: endpointId, workspaceId, flowId } = served.endpoint;
  const at = call.receivedAt;
  const { question, shown, shownText, fault, notice } = report;
  const files = filesOf(report, trace, endpointId);
  live.calls.add(callOf(report, { endpointId, at, trace, isTest: false, files }));
  if (question && files.length > 0) {
    const { flowToken } = question;
    const isOurs = trace.sendId !== undefined;
    live.files.add({ scope: served.scope, endpointId, flowToken, isOurs, at, files });
  }
  const screen = shown && own(shown, "screen");
  if (question && !fault && typeof screen === "string" && shownText !== undefined) {
    live.shown.keep({ endpointId, flowToken: question.flowToken, screen }, shownText);
  }
  const said = fault ?? (notice && { code: notice.error, message: notice.message });
  if (!said || isNoNews(said.code, call)) return;
  const accountId = served.accountIds[0];
  const message =
    question && trace.sensitive ? readableIn(said.message, question, trace.sensitive) : said.message;
  live.tell({ workspaceId, flowId, accountId, code: said.code, message, at });
}

/** A message may quote what was answered; nobody reads in a notice what the log hides. */
function readableIn(message: string, { data }: Question, sensitive: ReadonlySet<string>): string {
  return textWithout(message, hiddenTexts(data, sensitive));
}

/** What is to be fetched of the photos and documents that came along. */
function filesOf({ question, fault }: CallReport, trace: CallTrace, endpointId: string) {
  const isRefused = fault !== undefined && refusals.includes(fault.code);
  if (!question || !trace.sensitive || isRefused) return [];
  return filesOfQuestion(endpointId, question.data, trace.sensitive);
}

/** What anybody can bring about from outside is no news; a call that is signed, but with another secret, is. */
function isNoNews(code: string, { signature }: Call): boolean {
  return code === "wrong-signature" ? signature === undefined : noNews.includes(code);
}

/** Questions of which nothing is taken. */
const refusals: readonly string[] = ["token-closed", "token-not-proved", "too-often"];

const noNews: readonly string[] = ["no-envelope", "token-closed", "too-often"];
