import type { Result } from "@/lib/result";
import type { FlowItem, NumberItem } from "../phone/ports";

/** Everything that can be made to happen, as it is now. */
export type ControlsItem = {
  readonly faults: readonly FaultItem[];
  readonly numbers: readonly ControlledNumber[];
  readonly flows: readonly FlowItem[];
  readonly templates: readonly TemplateItem[];
};

/** A fault that is switched on. `times` is how often it still happens, null until it is switched off. */
export type FaultItem = {
  readonly id: string;
  readonly kind: FaultKind;
  readonly call: string | null;
  readonly times: number | null;
  readonly delayMs: number | null;
  readonly code: number | null;
  readonly detail: string | null;
};

export type FaultKind =
  | "slow"
  | "timeout"
  | "server-error"
  | "answer-lost"
  | "rate-limit"
  | "token-expired"
  | "permission"
  | "name-taken"
  | "processing-error"
  | "integrity"
  | "publish-refused"
  | "key-signing"
  | "key-mismatch"
  | "template-later"
  | "template-rejected"
  | "delivery-failed"
  | "webhook-lost"
  | "webhook-repeated"
  | "webhook-late"
  | "webhook-joined"
  | "token-omitted"
  | "endpoint-unreachable"
  | "quality-low"
  | "file-corrupted";

export type FaultCall =
  | "flows.create"
  | "flows.upload"
  | "flows.publish"
  | "messages.send"
  | "templates.create";

export type FaultToSet = {
  readonly kind: FaultKind;
  readonly call?: FaultCall;
  readonly times?: number;
  readonly delayMs?: number;
  readonly code?: number;
  readonly detail?: string;
};

export type Verification = "VERIFIED" | "NOT_VERIFIED" | "EXPIRED";
export type ControlledNumber = NumberItem & {
  readonly verification: Verification;
  readonly isRegistered: boolean;
};

export type TemplateItem = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly rejectedReason: string;
  readonly accountName: string;
};

export type AlertEvent =
  | "CLIENT_ERROR_RATE"
  | "ENDPOINT_ERROR_RATE"
  | "ENDPOINT_LATENCY"
  | "ENDPOINT_AVAILABILITY";
export type Alert =
  | { readonly event: AlertEvent; readonly state: "ACTIVATED" | "DEACTIVATED" }
  | { readonly event: "FLOW_VERSION_EXPIRY_WARNING" };
export type Verdict =
  | { readonly event: "APPROVED" | "PAUSED" | "DISABLED" }
  | { readonly event: "REJECTED"; readonly reason: string };

type Answer = Promise<Result<unknown, { readonly reason: string }>>;

/** What the page needs from the server. None throws for an expected refusal. */
export type ControlsPorts = {
  setFault(fault: FaultToSet): Answer;
  /** All of them without an id. */
  clearFaults(fault: { readonly id?: string }): Answer;
  setFlowStatus(change: {
    readonly flowId: string;
    readonly status: "PUBLISHED" | "THROTTLED" | "BLOCKED";
  }): Answer;
  setFlowEditable(change: { readonly flowId: string; readonly isEditable: boolean }): Answer;
  editElsewhere(flow: { readonly flowId: string }): Answer;
  raiseAlert(alert: { readonly flowId: string; readonly alert: Alert }): Answer;
  checkEndpoint(flow: { readonly flowId: string }): Answer;
  reviewTemplate(review: { readonly templateId: string; readonly verdict: Verdict }): Answer;
  setNumber(change: {
    readonly numberId: string;
    readonly verification?: Verification;
    readonly isRegistered?: boolean;
  }): Answer;
};
