import type { Fault } from "@/lib/endpoint/exchange";
import type { ReadAnswer } from "@/lib/endpoint/read-answer";
import { readAnswer } from "@/lib/endpoint/read-answer";
import { isJsonObject, type Json, own } from "@/lib/flow/json";
import { connectionWords } from "@/lib/outbound/connection-words";
import type { OutsideAnswer, OutsideFailure } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";

/** What came of asking once. `isAlive` says that the server works, whatever it answered. */
export type Attempt = {
  readonly result: Result<ReadAnswer, Fault>;
  readonly isAlive: boolean;
  /** Whether asking again may help: always, or only where asking changes nothing. */
  readonly again: "never" | "if-reading" | "always";
  /** For the log. */
  readonly facts: Json;
};

export function attemptOf(answer: Result<OutsideAnswer, OutsideFailure>, host: string): Attempt {
  return answer.ok ? answered(answer.value, host) : unanswered(answer.failure, host);
}

function answered({ status, body, isCut }: OutsideAnswer, host: string): Attempt {
  const text = body.toString("utf8");
  const facts = { status, bytes: body.length };
  const told = { ...facts, began: text.slice(0, 300) };
  if (status >= 500) {
    const again = status === 500 || status === 501 ? "never" : "if-reading";
    return {
      result: down(`${host} answered with HTTP ${status}.`, told),
      isAlive: false,
      again,
      facts: told,
    };
  }
  if (status >= 300 && status < 400) {
    const message = `${host} answered with a redirect (HTTP ${status}). Enter the address it leads to.`;
    return ended("address-refused", message, told);
  }
  const json = isCut ? undefined : jsonIn(text);
  if (status === 427) return closed(json, facts);
  if (status >= 400) return ended("bad-answer", `${host} refused the question with HTTP ${status}.`, told);
  if (isCut) return ended("too-large", `The answer of ${host} is larger than 10 MB.`, facts);
  if (json === undefined) return ended("bad-answer", `The answer of ${host} is no JSON.`, told);
  const result = readAnswer(json);
  return { result, isAlive: true, again: "never", facts: result.ok ? facts : told };
}

function closed(json: Json | undefined, facts: Json): Attempt {
  const said = isJsonObject(json) ? own(json, "error_msg") : undefined;
  const message = typeof said === "string" ? said : "";
  return {
    result: success({ reply: { kind: "closed", message }, notes: [] }),
    isAlive: true,
    again: "never",
    facts,
  };
}

function unanswered(problem: OutsideFailure, host: string): Attempt {
  switch (problem.reason) {
    case "timed-out": {
      const message = `${host} did not answer in time. Make it faster, or give it more time.`;
      const result = failure({ code: "too-slow", message } as const);
      return { result, isAlive: false, again: "if-reading", facts: { problem: "timed out" } };
    }
    case "unreachable": {
      const isUnheard = unheard.includes(problem.code);
      const { happened, remedy } = connectionWords(problem.code);
      const facts = { problem: problem.code || "no connection" };
      return {
        result: down(`${host} gave no answer. ${happened} ${remedy}`, facts),
        isAlive: false,
        again: isUnheard ? "always" : "if-reading",
        facts,
      };
    }
    default:
      return ended("address-refused", refusals[problem.reason], { problem: problem.reason });
  }
}

/** The question never got there. */
const unheard: readonly string[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

const refusals = {
  "no-address": "The address is none that can be called.",
  "not-https": "The address must begin with https://.",
  "carries-password":
    "The address carries a name or a password. Leave them out; questions are signed instead.",
  "not-public": "The address leads into a private network.",
} as const;

function ended(code: Fault["code"], message: string, facts: Json): Attempt {
  return { result: failure({ code, message, details: facts }), isAlive: true, again: "never", facts };
}

function down(message: string, details: Json): Result<never, Fault> {
  return failure({ code: "source-down", message, details });
}

function jsonIn(text: string): Json | undefined {
  try {
    // JSON.parse answers Json by definition.
    return JSON.parse(text) as Json;
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return undefined;
  }
}
