import type { Json, JsonObject } from "@/lib/flow/json";
import type { Result } from "@/lib/result";

/** All that the page offers to choose from. */
export type SendingItem = {
  readonly flowId: string;
  readonly name: string;
  readonly accounts: readonly AccountItem[];
  /** Numbers that were sent to lately, as people write them. */
  readonly recent: readonly string[];
};

export type AccountItem = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: "sandbox" | "real";
  /** Null when the Flow was never made in this account. */
  readonly metaFlowId: string | null;
  readonly numbers: readonly {
    readonly phoneNumberId: string;
    readonly displayNumber: string;
    readonly verifiedName: string | null;
  }[];
  /** Null when nothing is live. */
  readonly live: VersionItem | null;
  readonly draft: VersionItem;
};

export type VersionItem = { readonly screens: readonly ScreenItem[]; readonly asksForData: boolean };
export type ScreenItem = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldItem[];
};
export type FieldItem = {
  readonly name: string;
  readonly kind: "text" | "number" | "yes-no" | "json";
  readonly example: Json;
};

export type Mode = "draft" | "published";

export type OpeningToSend =
  | { readonly by: "navigate"; readonly screen?: string; readonly data?: JsonObject }
  | { readonly by: "data_exchange" };

export type MessageToSend = {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly buttonText: string;
  readonly opening: OpeningToSend;
};

export type FromItem = { readonly accountId: string; readonly phoneNumberId: string };

export type SendToStart = FromItem & {
  readonly mode: Mode;
  readonly to: string;
  readonly message: MessageToSend;
  readonly flowToken: string;
};

export type SendStateItem =
  | "queued"
  | "sending"
  | "unknown"
  | "sent"
  | "delivered"
  | "read"
  | "failed"
  | "cancelled";

export type FailureItem = {
  readonly happened: string;
  readonly remedy: string;
  readonly details?: string;
};

/** A message that went out or is about to. Times are ISO 8601. */
export type SendItem = {
  readonly id: string;
  readonly position: number;
  readonly accountId: string;
  readonly phoneNumberId: string;
  readonly recipient: string;
  readonly to: string;
  readonly recipientName: string | null;
  readonly state: SendStateItem;
  readonly mode: Mode;
  readonly body: string;
  readonly failure: FailureItem | null;
  readonly createdAt: string;
  readonly isAnswered: boolean;
};

export type SendingFailure = {
  readonly reason: string;
  readonly happened?: string;
  readonly remedy?: string;
  readonly misfit?: string;
};

/** What the page needs from the server. */
export type SendingPorts = {
  send(wanted: SendToStart): Promise<Result<{ readonly sendId: string }, SendingFailure>>;
  sendAgain(sendId: string): Promise<Result<{ readonly sendId: string }, SendingFailure>>;
  /** Messages to single people, the newest first; undefined when they cannot be had now. */
  sends(before?: number): Promise<readonly SendItem[] | undefined>;
};
