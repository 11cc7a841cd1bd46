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
  /** Of the Graph API that it is spoken with: "v25.0". */
  readonly graphVersion: string;
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

export type VersionItem = {
  readonly screens: readonly ScreenItem[];
  readonly asksForData: boolean;
  /** Its first screen comes with live data unless somebody wants it otherwise. */
  readonly opensLive: boolean;
};
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

/** A picture, video or document in the header: kept here, or in the web. */
export type MediaToSend = {
  readonly type: "image" | "video" | "document";
  readonly from: { readonly fileId: string } | { readonly link: string };
};

export type MessageToSend = {
  readonly header: string;
  readonly media?: MediaToSend;
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
  readonly column?: string;
  readonly recipient?: string;
};

/** What WhatsApp did, as far as it is known at once. */
export type DeliveredItem = {
  readonly outcome: "sent" | "failed" | "unknown";
  readonly failure: FailureItem | null;
};

/** What the page needs from the server. */
export type SendingPorts = {
  send(wanted: SendToStart): Promise<Result<DeliveredItem, SendingFailure>>;
  sendAgain(sendId: string): Promise<Result<DeliveredItem, SendingFailure>>;
  /** Messages to single people, the newest first; undefined when they cannot be had now. */
  sends(before?: number): Promise<readonly SendItem[] | undefined>;
};

export type PeopleProblem = {
  readonly line: number;
  readonly reason: "no-number" | "needs-country" | "repeated";
  readonly text: string;
};

/** What a list of recipients says before it is sent to. */
export type PeopleItem = {
  readonly count: number;
  readonly columns: readonly string[];
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly PeopleProblem[];
};

export type ListItem = {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly state: "running" | "paused";
  readonly pausedBecause: FailureItem | null;
  readonly total: number;
  readonly counts: { readonly [state in SendStateItem]?: number };
  readonly isThrough: boolean;
  readonly createdAt: string;
};

export type ListWish = "pause" | "go-on" | "cancel" | "repeat-unknown" | "repeat-failed";

export type ListToStart = FromItem & { readonly name: string; readonly people: string };

/** What the part for lists needs from the server. */
export type ListPorts = {
  readPeople(wanted: FromItem & { readonly people: string }): Promise<Result<PeopleItem, SendingFailure>>;
  start(
    wanted: ListToStart & { readonly message: MessageToSend },
  ): Promise<Result<{ readonly listId: string }, SendingFailure>>;
  startTemplate(
    wanted: ListToStart & FilledTemplate,
  ): Promise<Result<{ readonly listId: string }, SendingFailure>>;
  steer(listId: string, wish: ListWish): Promise<Result<unknown, SendingFailure>>;
  /** The newest first; undefined when they cannot be had now. */
  lists(): Promise<readonly ListItem[] | undefined>;
  /** People of a list, after a position, all or those in one state. */
  rows(
    listId: string,
    page: { readonly after?: number; readonly state?: SendStateItem },
  ): Promise<readonly SendItem[] | undefined>;
};

/** A template whose button opens the Flow. */
export type TemplateItem = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly language: string;
  readonly category: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly parts: {
    readonly header: string;
    readonly body: string;
    readonly footer: string;
    readonly button: {
      /** Place among the buttons, from 0. */
      readonly index: number;
      readonly text: string;
      readonly by: "navigate" | "data_exchange";
      readonly screen?: string | undefined;
    };
    readonly headerVariables: readonly string[];
    readonly bodyVariables: readonly string[];
    /** "other" cannot be sent from here. */
    readonly headerKind: "text" | "image" | "video" | "document" | "other";
  };
};

export type FilledTemplate = {
  readonly templateId: string;
  readonly headerValues: { readonly [variable: string]: string };
  readonly bodyValues: { readonly [variable: string]: string };
  readonly media?: MediaToSend;
  readonly data: JsonObject;
};

export type TemplateIcon = "DOCUMENT" | "PROMOTION" | "REVIEW";

export type TemplateToCreate = {
  readonly accountId: string;
  readonly name: string;
  readonly language: string;
  readonly category: "UTILITY" | "MARKETING";
  readonly header: string;
  readonly headerSamples: string[];
  /** Shows the reviewers what the header will be, in place of a text. */
  readonly sample?: { readonly type: MediaToSend["type"]; readonly fileId: string };
  readonly body: string;
  readonly bodySamples: string[];
  readonly footer: string;
  readonly buttonText: string;
  readonly icon: TemplateIcon | null;
  readonly opensWith:
    | { readonly by: "navigate"; readonly screen?: string }
    | { readonly by: "data_exchange" };
};

/** What the part for templates needs from the server. */
export type TemplatePorts = {
  create(wanted: TemplateToCreate): Promise<Result<unknown, SendingFailure>>;
  /** Reads them at WhatsApp anew. */
  refresh(accountId: string): Promise<Result<unknown, SendingFailure>>;
  /** As they are known here; undefined when they cannot be had now. */
  templates(): Promise<readonly TemplateItem[] | undefined>;
  send(
    wanted: FromItem & FilledTemplate & { readonly to: string; readonly flowToken: string },
  ): Promise<Result<DeliveredItem, SendingFailure>>;
};
