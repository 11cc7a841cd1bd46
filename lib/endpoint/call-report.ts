import type { Json, JsonObject } from "@/lib/flow/json";
import type { CallStep, Exchange, Fault } from "./exchange";
import type { ErrorNotice, Question } from "./read-request";

/** Milliseconds of the parts of a call. */
export type CallTimes = {
  readonly signature: number;
  readonly decrypt: number;
  readonly decide: number;
  readonly check: number;
  readonly encrypt: number;
  readonly total: number;
};

/** How a call went, for the log. Nothing of it is in the answer that the phone gets, apart from `shown`. */
export type CallReport = {
  readonly kind: "ping" | "notice" | "question" | "unread";
  readonly status: AnswerStatus;
  readonly question: Question | undefined;
  readonly notice: ErrorNotice | undefined;
  readonly isTokenProved: Exchange["isTokenProved"];
  /** The plain answer; undefined when there was none. */
  readonly shown: JsonObject | undefined;
  /** Its JSON, where it was made for a question. */
  readonly shownText: string | undefined;
  /** What is wrong, in words for the owner; undefined when all went well. */
  readonly fault: CallFault | undefined;
  /** What was mended on the way. */
  readonly notes: readonly string[];
  readonly steps: readonly CallStep[];
  readonly times: CallTimes;
};

/** The answer to one call: base64 text, or nothing. */
export type CallAnswer = {
  readonly status: AnswerStatus;
  readonly body: string;
  readonly report: CallReport;
};

/** Statuses that phones know (spec/platform.md, C.5); 503 makes them offer another try. */
export type AnswerStatus = 200 | 400 | 421 | 427 | 432 | 503;

/** The faults of the decision, and those of the call itself. */
export type CallFault =
  | Fault
  | {
      readonly code:
        | "wrong-signature"
        | "no-envelope"
        | "not-decrypted"
        | "not-understood"
        | "token-closed"
        | "token-not-proved";
      readonly message: string;
      readonly details?: Json;
    };

/** The report of a call of which nothing is known yet. */
export function blankReport(times: CallTimes): CallReport {
  return {
    kind: "unread",
    status: 200,
    question: undefined,
    notice: undefined,
    isTokenProved: false,
    shown: undefined,
    shownText: undefined,
    fault: undefined,
    notes: [],
    steps: [],
    times,
  };
}
