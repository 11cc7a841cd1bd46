import type { Json, JsonObject } from "@/lib/flow/json";
import type { Explanation } from "../failures/explain";
import type { FlowStatus } from "../flows/flow-at-meta";

/** One thing that Meta tells. Deliveries hold many; each comes here by itself. */
export type WebhookEvent = WebhookContent & {
  /** The same for the same thing, however often and in whatever company it is delivered (spec/platform.md, E.2). */
  readonly key: string;
  readonly origin: WebhookOrigin;
  /** The part of the delivery that tells it, with all that is not understood. */
  readonly raw: Json;
};

export type WebhookOrigin = {
  readonly wabaId: string | undefined;
  /** Of the subscription: "messages", "flows"… */
  readonly field: string;
  /** When Meta noticed; seldom there for messages. */
  readonly at: Date | undefined;
  readonly phoneNumberId: string | undefined;
  readonly displayNumber: string | undefined;
};

export type WebhookContent =
  | FlowResponse
  | IncomingMessage
  | DeliveryState
  | MessagingErrors
  | FlowStatusChange
  | FlowAlert
  | FlowVersionExpiry
  | TemplateStatusChange
  | TemplateChange
  | AccountNotice
  | UnknownEvent;

/** Somebody completed a Flow (E.3). */
export type FlowResponse = FlowReply & Received & { readonly kind: "flow-response" };

/** Any other message to the business. */
export type IncomingMessage = Received & {
  readonly kind: "message";
  /** "text", "image", "interactive", "unsupported"… */
  readonly type: string;
  /** What a person reads in it, where there is such a thing. */
  readonly text: string | undefined;
  readonly errors: readonly MessageError[];
};

export type Received = {
  readonly messageId: string | undefined;
  readonly sentAt: Date | undefined;
  readonly sender: Person;
  /** The message that is answered: for a Flow, the one whose button opened it. */
  readonly replyTo: string | undefined;
};

/** Number or user id may be absent, not both. */
export type Person = {
  readonly waId: string | undefined;
  readonly userId: string | undefined;
  readonly name: string | undefined;
  readonly username: string | undefined;
};

export type FlowReply = {
  /** "flow", or what a program between called it. Meta never says which Flow. */
  readonly name: string | undefined;
  /** The bubble in the chat; Meta writes "Sent". */
  readonly bubble: string | undefined;
  /** `response_json` as it came. */
  readonly answersText: string;
  /** The answers without the Flow token; undefined when they cannot be read. */
  readonly answers: JsonObject | undefined;
  /** Some clients leave it out. */
  readonly flowToken: string | undefined;
};

/** How far a sent message came (E.4). Order and completeness are not promised. */
export type DeliveryState = {
  readonly kind: "delivery";
  readonly messageId: string;
  readonly state: "sent" | "delivered" | "read" | "failed" | "played" | "UNKNOWN";
  readonly at: Date | undefined;
  readonly recipient: Pick<Person, "waId" | "userId">;
  readonly callbackData: string | undefined;
  /** "utility", "marketing"…, when the message is paid for. */
  readonly pricingCategory: string | undefined;
  readonly isBillable: boolean | undefined;
  readonly errors: readonly MessageError[];
};

export type MessagingErrors = { readonly kind: "messaging-errors"; readonly errors: readonly MessageError[] };

export type MessageError = Explanation & {
  readonly code: number | undefined;
  /** Meta's words, in English. */
  readonly said: string | undefined;
  readonly href: string | undefined;
};

/** E.5 */
export type FlowStatusChange = {
  readonly kind: "flow-status";
  readonly flowId: string;
  /** Absent when the Flow was just made. */
  readonly oldStatus: FlowStatus | undefined;
  readonly newStatus: FlowStatus;
  readonly message: string | undefined;
  /** The version of the Flow will soon be frozen. */
  readonly warning: string | undefined;
};

export type FlowAlert = {
  readonly kind: "flow-alert";
  readonly flowId: string;
  readonly alert: "client-errors" | "endpoint-errors" | "endpoint-latency" | "endpoint-availability";
  /** Whether the threshold was crossed to the bad side or back. */
  readonly state: "ACTIVATED" | "DEACTIVATED" | "UNKNOWN";
  readonly message: string | undefined;
  /** Percent; milliseconds for latency. */
  readonly threshold: number | undefined;
  /** Percent. */
  readonly errorRate: number | undefined;
  readonly errors: readonly {
    readonly type: string;
    readonly rate: number | undefined;
    readonly count: number | undefined;
  }[];
  readonly p90Ms: number | undefined;
  readonly p50Ms: number | undefined;
  readonly requests: number | undefined;
  /** Percent. */
  readonly availability: number | undefined;
};

export type FlowVersionExpiry = {
  readonly kind: "flow-version-expiry";
  readonly flowId: string;
  readonly warning: string | undefined;
};

/** E.6 */
export type TemplateStatusChange = {
  readonly kind: "template-status";
  readonly templateId: string;
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly category: string | undefined;
  /** "APPROVED", "REJECTED", "PAUSED"… */
  readonly status: string;
  /** Why it was refused. */
  readonly reason: string | undefined;
  readonly recommendation: string | undefined;
};

export type TemplateChange = {
  readonly kind: "template-quality" | "template-category" | "template-components";
  readonly templateId: string;
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** Something about the account or a number: restrictions, limits, quality, names. */
export type AccountNotice = { readonly kind: "account"; readonly event: string | undefined };

/** Kept, so that nothing is lost. */
export type UnknownEvent = { readonly kind: "unknown" };
