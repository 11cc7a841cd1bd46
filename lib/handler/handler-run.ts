import type { Json } from "@/lib/flow/json";
import type { Result } from "@/lib/result";

/** What a handler returned: a value, or a Response with its status and the JSON of its body. */
export type HandlerAnswer = { readonly status: number; readonly value: Json };

/** A place in the code as it was given; both count from 1. */
export type CodePlace = { readonly line: number; readonly column: number };

export type HandlerFaultKind =
  /** The code cannot be read, or names no function `handler`. */
  | "broken"
  | "threw"
  /** Nothing is left that could finish it: it waits for something that never comes. */
  | "stuck"
  | "cpu"
  | "wall"
  | "memory"
  /** Functions that call each other too deep. */
  | "stack"
  | "fetches"
  | "store"
  /** What it returned is no JSON, or too long. */
  | "answer"
  /** Too many calls of this handler are under way. */
  | "busy"
  /** The caller ended it. */
  | "stopped";

export type HandlerFault = {
  readonly kind: HandlerFaultKind;
  /** A sentence for the person who wrote the code; for what was thrown, what it says. */
  readonly message: string;
  /** Name of what was thrown, as "TypeError". */
  readonly name?: string;
  /** Where in the code, as far as it is known. */
  readonly place?: CodePlace;
};

export type ConsoleLine = {
  readonly level: "debug" | "log" | "info" | "warn" | "error";
  readonly text: string;
  /** Milliseconds since the call began. */
  readonly atMs: number;
};

export type FetchRecord = {
  readonly method: string;
  readonly url: string;
  /** Of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** Why there was none. */
  readonly problem: string | undefined;
  readonly ms: number;
};

/** One call of a handler: what came of it, and what can be told about it. */
export type HandlerRun = {
  readonly outcome: Result<HandlerAnswer, HandlerFault>;
  readonly lines: readonly ConsoleLine[];
  readonly fetches: readonly FetchRecord[];
  readonly cpuMs: number;
  readonly wallMs: number;
};
