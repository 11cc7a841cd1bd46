import type { Json, JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import type { Cut } from "./before-deadline";

/** One question of a phone, decrypted and checked (spec/platform.md, C.3). */
export type Exchange = {
  readonly action: "INIT" | "data_exchange" | "BACK";
  /** Undefined when the phone names none, as on INIT. */
  readonly screen: string | undefined;
  readonly data: JsonObject;
  readonly flowToken: string;
  /** "3.0" or "4.0", as the phone said it; the reply echoes it. */
  readonly version: string;
  /** True when the signature of the token was checked; false when none came and none was asked for. A wrong one never comes here. */
  readonly isTokenProved: boolean;
  /** The proof itself, a JWT, for developers who look at it themselves; it was checked. Absent when none came. */
  readonly tokenSignature?: string;
  readonly receivedAt: Date;
};

/** What the person sees next. */
export type Reply =
  /** `data.error_message` shows as a passing message on that screen. */
  | { readonly kind: "screen"; readonly screen: string; readonly data: JsonObject }
  /** Ends the Flow; the params arrive with the response. */
  | { readonly kind: "finish"; readonly params: JsonObject }
  /** The token holds no longer (HTTP 427): the Flow closes with this message and its button goes grey. */
  | { readonly kind: "closed"; readonly message: string };

/** Why a question got no reply of its own, for counting and for what to do about it. */
export type FaultCode =
  /** Nobody decides the answers of this Flow yet. */
  | "not-set-up"
  /** What decides did not finish before the deadline. */
  | "too-slow"
  /** A table, address, sheet or calendar did not answer, or refused. */
  | "source-down"
  /** It answered, and what it answered cannot be used: no JSON, no screen, a wrong shape. */
  | "bad-answer"
  /** The address leads where requests must not go, or redirects. */
  | "address-refused"
  /** It failed so often that it is left alone for a moment. */
  | "circuit-open"
  /** A rule cannot be carried out with the values it met. */
  | "rule-failed"
  /** No rule says what comes after this screen. */
  | "no-rule"
  /** The code of the handler threw. */
  | "handler-threw"
  /** The handler used up the time, memory or calls it has. */
  | "handler-limit"
  /** The handler could not be read or has no `handler` function. */
  | "handler-broken"
  /** The reply breaks the contract of the Flow: the screen, the way to it, or its data. */
  | "unknown-screen"
  | "wrong-way"
  | "wrong-data"
  | "too-large"
  /** More questions than the Flow, or one person, may ask. */
  | "too-often"
  /** A defect of ours. */
  | "internal";

/** Why no reply came of it: `message` is for the owner, in words; it holds no secret. */
export type Fault = { readonly code: FaultCode; readonly message: string; readonly details?: Json };

/** A step worth showing in the log, with its time in milliseconds. */
export type CallStep = { readonly title: string; readonly ms: number; readonly facts?: Json };

export type Decided = { readonly reply: Result<Reply, Fault>; readonly steps: readonly CallStep[] };

/** Decides what a person sees next. Never throws for what can be foreseen; stops when nobody waits any more. */
export type Decide = (exchange: Exchange, cut: Cut) => Promise<Decided>;
