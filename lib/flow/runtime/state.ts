import type { Trigger } from "../catalogue/definition";
import type { Json, JsonObject } from "../json";
import type { NodeId } from "../model/document";

/** What a phone remembers of one screen during a run. Source: spec/flow-json.md, chapter 13. */
export type ScreenState = {
  readonly data: JsonObject;
  /** Answers by input name; nothing clears them, going back keeps the last value. */
  readonly form: JsonObject;
  /** Inputs the person has changed at least once; only those show an error. */
  readonly changed: readonly string[];
  /** Messages the endpoint sent for an input; each vanishes when its input is edited or left. */
  readonly serverErrors: JsonObject;
};

export type RunStatus = "idle" | "running" | "waiting" | "completed" | "failed" | "closed";

export type RunState = {
  readonly status: RunStatus;
  /** Screen ids from first to current. */
  readonly history: readonly string[];
  readonly screens: { readonly [id: string]: ScreenState };
  /** The input that has the focus; its error is not shown meanwhile. */
  readonly focused: string | null;
  /** Number of the newest exchange; replies with an older number are ignored. */
  readonly request: number;
  /** What is being asked of the endpoint while status is "waiting"; kept for "try again" after a failure. */
  readonly pending: ExchangeRequest | null;
  /** The node whose action asked the endpoint; null for INIT and BACK. */
  readonly askedBy: Asker | null;
  /** Whether the pending exchange was already repeated with a fresh key, after HTTP 421. */
  readonly isRepeated: boolean;
  /** Short message over the screen, from `error_message` of a reply. */
  readonly snackbar: string | null;
  readonly failure: RunFailure | null;
  /** The resolved payload of `complete` or of SUCCESS once status is "completed". */
  readonly response: JsonObject | null;
};

export type Asker = { readonly node: NodeId; readonly trigger: Trigger };

export type ExchangeRequest = {
  readonly action: "INIT" | "data_exchange" | "BACK";
  readonly screen: string;
  readonly data: JsonObject;
};

/** Codes as phones report them. Source: spec/flow-json.md, chapter 18. */
export type RunFailure = {
  readonly code:
    | "no-such-screen"
    | "invalid-screen-transition"
    | "payload-schema-error"
    | "components-validation-error"
    | "endpoint"
    | "token-expired";
  readonly message: string;
};

export type RunEvent =
  | {
      readonly type: "start";
      readonly screen?: string;
      readonly data?: JsonObject;
      readonly ask?: "endpoint";
    }
  /** A value the person entered; undefined takes the answer away. */
  | { readonly type: "answer"; readonly name: string; readonly value: Json | undefined }
  | { readonly type: "focus"; readonly name: string }
  | { readonly type: "blur"; readonly name: string }
  /** A tap on a button, link or row; `item` is the position in list-items. */
  | { readonly type: "act"; readonly node: NodeId; readonly trigger: Trigger; readonly item?: number }
  | { readonly type: "back" }
  | { readonly type: "close" }
  | { readonly type: "reply"; readonly request: number; readonly reply: EndpointReply }
  /** Repeats the exchange that failed. */
  | { readonly type: "retry" }
  | { readonly type: "dismiss-snackbar" };

/** What came back from the endpoint: a decrypted answer (not yet checked) or a refusal. */
export type EndpointReply =
  | { readonly kind: "answer"; readonly body: Json }
  | { readonly kind: "refused"; readonly status: number; readonly message?: string }
  | { readonly kind: "unreachable"; readonly message: string };

/** What the surroundings are asked to do; the step function itself does nothing. */
export type Effect =
  | { readonly type: "exchange"; readonly request: number; readonly body: ExchangeRequest }
  | { readonly type: "open"; readonly url: string }
  | { readonly type: "complete"; readonly payload: JsonObject }
  | { readonly type: "close" };
