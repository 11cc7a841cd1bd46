import type { Json, JsonObject } from "@/lib/flow/json";
import { readErrorEnvelope } from "../failures/error-envelope";
import { explain, explainError, type GraphReason } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";
import type { Redact } from "../failures/redact";
import type { Attempt } from "./attempt";

/** Longest error that is kept whole, in characters of JSON, and the longest text of a longer one. */
const originalMax = 20_000;
const textMax = 2_000;

type About = { readonly call: string; readonly attempts: number; readonly redact: Redact };

/** The failure of an attempt without an answer. */
export function failureOfNothing(
  trouble: Extract<Attempt, { is: "nothing" }>,
  { call, attempts, isWrite }: Omit<About, "redact"> & { readonly isWrite: boolean },
): GraphFailure {
  return {
    ...explain(trouble.reason),
    call,
    attempts,
    // A redirect is an answer of something that is not the Graph API: it did nothing.
    mayHaveHappened: isWrite && !trouble.isUnsent && trouble.reason !== "redirected",
    ...(trouble.status === undefined ? {} : { status: trouble.status }),
    ...(trouble.code === undefined ? {} : { said: trouble.code }),
  };
}

/** The failure that an answer tells, and whether Meta calls it passing. */
export function failureOfAnswer(
  answer: { readonly status: number; readonly body: Json | undefined; readonly retryAfterMs?: number },
  { call, attempts, redact, isWrite }: About & { readonly isWrite: boolean },
): { readonly failure: GraphFailure; readonly isTransient: boolean } {
  const { status, retryAfterMs } = answer;
  const envelope = readErrorEnvelope(answer.body);
  const { code, subcode, text, said, traceId } = envelope ?? {};
  const found = explainError({ code, subcode, status, text });
  const isTransient = envelope?.isTransient ?? false;
  const explanation = found.reason === "other" && isTransient ? explain("temporary") : found;
  return {
    isTransient,
    failure: {
      ...explanation,
      call,
      attempts,
      // A refusal says that nothing was done; a server that broke down does not.
      mayHaveHappened: isWrite && status >= 500 && explanation.kind === "temporary",
      status,
      ...(code === undefined ? {} : { code }),
      ...(subcode === undefined ? {} : { subcode }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(said === undefined ? {} : { said: redact(said).slice(0, textMax) }),
      ...(traceId === undefined ? {} : { traceId: redact(traceId).slice(0, 200) }),
      ...(envelope ? { original: cut(redact(envelope.original)) } : {}),
    },
  };
}

/** An answer that says it went well but cannot be used. `where` names the parts that do not fit. */
export function failureOfForm(
  reason: Extract<GraphReason, "answer-unreadable" | "answer-incomplete">,
  about: Omit<About, "redact"> & {
    readonly status: number;
    readonly isWrite: boolean;
    readonly where?: string;
  },
): GraphFailure {
  const { call, attempts, status, isWrite, where } = about;
  return {
    ...explain(reason),
    call,
    attempts,
    status,
    mayHaveHappened: isWrite,
    ...(where ? { said: where } : {}),
  };
}

function cut(original: JsonObject): JsonObject {
  if (JSON.stringify(original).length <= originalMax) return original;
  const plain = Object.entries(original).filter(([, value]) => typeof value !== "object");
  return Object.fromEntries(
    plain
      .slice(0, 20)
      .map(([key, value]) => [
        key.slice(0, 200),
        typeof value === "string" ? value.slice(0, textMax) : value,
      ]),
  );
}
