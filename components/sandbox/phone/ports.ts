import type { JsonObject } from "@/lib/flow/json";
import type { EndpointReply, ExchangeRequest } from "@/lib/flow/runtime/state";
import type { Result } from "@/lib/result";

/** A chat between a number of the business and a person with a simulated phone. */
export type ChatKey = { readonly numberId: string; readonly waId: string };

/** Everything the page shows at one moment. Times are ISO 8601. */
export type PhoneItem = {
  readonly numbers: readonly NumberItem[];
  readonly people: readonly PersonItem[];
  readonly flows: readonly FlowItem[];
  readonly chats: readonly ChatItem[];
  readonly chat: (ChatKey & MessagesItem) | null;
  readonly activity: readonly ActivityItem[];
  readonly faults: number;
};

export type NumberItem = {
  readonly id: string;
  readonly displayNumber: string;
  readonly businessName: string;
  readonly accountId: string;
  readonly accountName: string;
};

/** A Flow at the sandbox, with Meta's word for its state. */
export type FlowItem = {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly hasEndpoint: boolean;
  /** Old Flows cannot be changed any more once they are live. */
  readonly isEditable: boolean;
  readonly status: "DRAFT" | "PUBLISHED" | "DEPRECATED" | "BLOCKED" | "THROTTLED";
};

export type PersonItem = {
  readonly waId: string;
  readonly name: string;
  readonly platform: "android" | "ios" | "web";
};

export type ChatItem = ChatKey & {
  readonly lastAt: string;
  readonly lastSender: "business" | "person";
  readonly last: { readonly kind: ContentItem["kind"] | "not-delivered"; readonly text: string };
  readonly unread: number;
};

export type MessagesItem = { readonly messages: readonly MessageItem[]; readonly hasMore: boolean };

export type MessageItem = {
  readonly id: string;
  readonly sender: "business" | "person";
  readonly at: string;
  readonly content: ContentItem;
  readonly isClosed: boolean;
  readonly position: number;
};

export type HeaderItem =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "image" | "video" | "document";
      readonly mediaId?: string;
      readonly link?: string;
      readonly fileName?: string;
    };

export type ContentItem =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "card";
      readonly header: HeaderItem | null;
      readonly body: string;
      readonly footer: string;
      readonly buttons: readonly { readonly text: string; readonly opensFlow: boolean }[];
      readonly isDraft: boolean;
    }
  | {
      readonly kind: "file";
      readonly type: "image" | "video" | "document" | "audio" | "sticker";
      readonly mediaId: string | null;
      readonly caption: string;
    }
  | { readonly kind: "response"; readonly title: string; readonly summary: readonly JsonObject[] }
  | { readonly kind: "other"; readonly type: string; readonly text: string };

export type ActivityItem =
  | {
      readonly kind: "webhook";
      readonly id: string;
      readonly at: string;
      readonly subject: WebhookSubject;
      readonly state: "waiting" | "delivered" | "lost" | "given-up";
      readonly attempts: number;
      readonly lastAnswer: string | null;
      readonly url: string;
      readonly dueAt: string;
    }
  | {
      readonly kind: "endpoint";
      readonly id: string;
      readonly at: string;
      readonly action: string;
      readonly outcome: string;
      readonly status: number | null;
      readonly durationMs: number;
    };

export type WebhookSubject =
  | { readonly about: "status"; readonly status: string }
  | { readonly about: "response" | "message" }
  | { readonly about: "flow"; readonly event: string; readonly state: string }
  | { readonly about: "template"; readonly event: string }
  | { readonly about: "other"; readonly field: string };

/** What a message opens: the Flow JSON of its version, and how it begins. */
export type OpenedItem = {
  readonly messageId: string;
  readonly flowName: string;
  readonly text: string;
  readonly isDraft: boolean;
  readonly opening:
    | { readonly by: "navigate"; readonly screen?: string; readonly data?: JsonObject }
    | { readonly by: "data_exchange" };
};

export type OpenRefusal = "not-found" | "blocked" | "deprecated" | "closed" | "version-gone";

type Refused = { readonly reason: string };

/** What the page needs from the server. None throws for an expected refusal. */
export type PhonePorts = {
  /** "same" while nothing has changed since the last look. Throws when the server cannot be reached. */
  look(key: ChatKey | null): Promise<PhoneItem | "same" | "signed-out">;
  addPerson(person: {
    readonly number: string;
    readonly name: string;
  }): Promise<Result<{ readonly waId: string }, Refused>>;
  changePerson(change: {
    readonly waId: string;
    readonly platform: "android" | "ios";
  }): Promise<Result<unknown, Refused>>;
  markRead(key: ChatKey): Promise<Result<unknown, Refused>>;
  /** Sends a Flow to the phone, as the business. */
  sendFlow(
    message: ChatKey & { readonly accountId: string; readonly flowId: string },
  ): Promise<Result<unknown, Refused & { readonly happened?: string; readonly remedy?: string }>>;
  sendText(message: ChatKey & { readonly text: string }): Promise<Result<unknown, Refused>>;
  readEarlier(page: ChatKey & { readonly before: number }): Promise<Result<MessagesItem, Refused>>;
  openFlow(message: { readonly messageId: string }): Promise<Result<OpenedItem, Refused>>;
  exchange(messageId: string, request: ExchangeRequest, signal: AbortSignal): Promise<EndpointReply>;
  notifyEndpoint(notice: {
    readonly messageId: string;
    readonly screen: string;
    readonly error: string;
    readonly errorMessage: string;
  }): Promise<Result<unknown, Refused>>;
  /** Keeps a picked file at WhatsApp; answers what stands for it in the answers. */
  keepFile(file: FileToKeep): Promise<Result<JsonObject, Refused>>;
  completeFlow(answers: {
    readonly messageId: string;
    readonly payload: JsonObject;
    readonly summary: readonly JsonObject[];
  }): Promise<Result<unknown, Refused>>;
  readActivity(item: {
    readonly kind: "webhook" | "endpoint";
    readonly id: string;
  }): Promise<Result<{ readonly request: string; readonly response: string | null }, Refused>>;
  deliverAgain(delivery: { readonly id: string }): Promise<Result<unknown, Refused>>;
};

export type FileToKeep = {
  readonly messageId: string;
  readonly use: "answer" | "endpoint";
  readonly name: string;
  readonly mimeType: string;
  readonly content: Blob;
};

/** Where a picture of a message is loaded from. */
export function pictureAddress(mediaId: string): string {
  return `/api/phone/files/${encodeURIComponent(mediaId)}`;
}
