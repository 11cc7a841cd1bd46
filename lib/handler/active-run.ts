import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result } from "@/lib/result";
import type {
  ConsoleLine,
  FetchRecord,
  HandlerAnswer,
  HandlerFault,
  HandlerFaultKind,
  HandlerRun,
} from "./handler-run";
import type { HandlerLimits } from "./limits";
import type { LineMessage } from "./messages";
import type { HandlerPorts } from "./ports";

export type HandlerJob = {
  /** Names the code and whose it is: calls with one key may share what was read of the code, and nothing else. */
  readonly key: string;
  /** Whose calls take turns among each other: the Flow. */
  readonly owner: string;
  readonly code: string;
  /** What `await request.json()` answers; null to see whether the code can be read, and call nothing. */
  readonly request: JsonObject | null;
  readonly secrets: { readonly [name: string]: string };
  readonly limits: HandlerLimits;
};

/** A call between being asked for and its end, wherever it waits. */
export type ActiveRun = {
  readonly id: number;
  readonly job: HandlerJob;
  readonly ports: HandlerPorts;
  /** Aborts when the call is over. */
  readonly over: AbortSignal;
  /** It asked for something outside: from then on it cannot begin anew. */
  readonly markAsked: () => void;
  /** Whether it may begin anew after its thread was lost: once, and only when it did nothing outside yet. */
  readonly mayRestart: () => boolean;
  readonly addLine: (line: Pick<LineMessage, "level" | "text">) => void;
  readonly addFetch: (record: FetchRecord) => void;
  /** The first end counts. */
  readonly finish: (outcome: Result<HandlerAnswer, HandlerFault>, cpuMs: number) => void;
};

export function newRun(
  { id, job, ports }: Pick<ActiveRun, "id" | "job" | "ports">,
  onEnd: (run: HandlerRun) => void,
): ActiveRun {
  const began = performance.now();
  const over = new AbortController();
  const lines: ConsoleLine[] = [];
  const fetches: FetchRecord[] = [];
  let hasAsked = false;
  let starts = 0;
  return {
    id,
    job,
    ports,
    over: over.signal,
    mayRestart: () => {
      starts += 1;
      return !hasAsked && starts <= 1;
    },
    markAsked: () => {
      hasAsked = true;
    },
    addLine: ({ level, text }) => {
      if (!over.signal.aborted) lines.push({ level, text, atMs: performance.now() - began });
    },
    addFetch: (record) => fetches.push(record),
    finish: (outcome, cpuMs) => {
      if (over.signal.aborted) return;
      const wallMs = performance.now() - began;
      onEnd({ outcome, lines: [...lines], fetches: [...fetches], cpuMs, wallMs });
      over.abort();
    },
  };
}

export function faulty(kind: HandlerFaultKind, message: string): Result<HandlerAnswer, HandlerFault> {
  return failure({ kind, message });
}
