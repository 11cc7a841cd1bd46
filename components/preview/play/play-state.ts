import type { Json, JsonObject } from "@/lib/flow/json";
import type { ExampleReply } from "@/lib/flow/runtime/example-reply";
import type { EndpointReply, ExchangeRequest, RunEvent, RunState } from "@/lib/flow/runtime/state";
import { idleState } from "@/lib/flow/runtime/step";
import type { ScreenView, SummaryScreen } from "@/lib/flow/runtime/view";
import type { Delivery } from "../chat/ticks";
import type { PlayLogEntry } from "./play-log";

/** A phone with one chat in which a Flow is played. */
export type PlayState = {
  readonly run: RunState;
  readonly sheet: "closed" | "open" | "closing";
  /** The screen that is sliding away. */
  readonly leaving: Leaving | null;
  /** The title and summary of every response sent, oldest first. */
  readonly responses: readonly SentResponse[];
  /** Position of the response whose summary is open. */
  readonly opened: number | null;
  /** A response without any answer has nothing to look at; the phone says so for a moment. */
  readonly toast: "no-response" | null;
  /** The endpoint refused the message's token: its button stays dead. */
  readonly isButtonDead: boolean;
  /** What the person is to decide in place of the endpoint. */
  readonly question: Question | null;
  /** An address the Flow wants to open. */
  readonly link: string | null;
  /** The field with the focus and what stood in it before, for the log. */
  readonly typing: { readonly name: string; readonly before: Json | undefined } | null;
};

export type Leaving = { readonly view: ScreenView; readonly way: "forward" | "back" };

export type SentResponse = {
  readonly payload: JsonObject;
  readonly summary: readonly SummaryScreen[];
  readonly delivery: Delivery;
};

export type Question = {
  readonly request: number;
  readonly replies: readonly ExampleReply[];
};

export type PlayEvent =
  /** The button of the message. */
  | { readonly type: "open"; readonly start: Opening }
  | { readonly type: "run"; readonly event: RunEvent; readonly isExample?: boolean }
  | { readonly type: "sheet-closed" }
  | { readonly type: "screen-left" }
  | { readonly type: "delivered"; readonly response: number; readonly delivery: Delivery }
  | { readonly type: "view-response"; readonly response: number }
  | { readonly type: "dismiss-response" }
  | { readonly type: "dismiss-toast" }
  | { readonly type: "dismiss-link" };

/** How the Flow is opened: the screen and data of the message, or asking the endpoint. */
export type Opening = Omit<Extract<RunEvent, { type: "start" }>, "type">;

export type PlayEffect =
  | { readonly type: "exchange"; readonly request: number; readonly body: ExchangeRequest }
  | { readonly type: "later"; readonly delayMs: number; readonly event: PlayEvent }
  | { readonly type: "complete"; readonly payload: JsonObject }
  | { readonly type: "log"; readonly entry: PlayLogEntry };

/** What does not change during a play. */
export type PlayRules = {
  /** "examples": nobody answers exchanges, the examples in the Flow do. */
  readonly endpoint: "asked" | "examples";
};

export const initialPlay: PlayState = {
  run: idleState,
  sheet: "closed",
  leaving: null,
  responses: [],
  opened: null,
  toast: null,
  isButtonDead: false,
  question: null,
  link: null,
  typing: null,
};

/** An example reply as the endpoint would have sent it. */
export function replyOf(example: ExampleReply): EndpointReply {
  return { kind: "answer", body: example.body };
}
