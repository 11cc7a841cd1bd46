import type { Result } from "../../result";
import type { Json, JsonObject } from "../json";

/** What a phone asks, as far as rules care. */
export type Question = {
  readonly action: "INIT" | "data_exchange" | "BACK";
  readonly screen: string | undefined;
  readonly data: JsonObject;
  readonly flowToken: string;
};

export type AnsweringFault = {
  readonly code: "no-rule" | "rule-failed" | "source-down";
  readonly message: string;
  readonly details?: Json;
};

export type AnswerReply =
  | { readonly kind: "screen"; readonly screen: string; readonly data: JsonObject }
  | { readonly kind: "finish"; readonly params: JsonObject };

/** One step that was carried out: what it did, with the values it met. `step` is its id; ways on have none. */
export type AnsweringStep = {
  readonly title: string;
  readonly ms: number;
  readonly facts?: Json;
  readonly step?: string;
};

export type Answered = {
  readonly reply: Result<AnswerReply, AnsweringFault>;
  readonly steps: readonly AnsweringStep[];
};
