import type { JsonObject } from "@/lib/flow/json";

/** What a simulated phone shows of a message. */
export type ChatContent =
  | { readonly kind: "text"; readonly text: string }
  | FlowContent
  | TemplateContent
  | {
      readonly kind: "file";
      readonly type: "image" | "video" | "document" | "audio" | "sticker";
      readonly mediaId?: string;
      readonly link?: string;
      readonly caption?: string;
    }
  /** The bubble that a completed Flow leaves. */
  | {
      readonly kind: "flow-reply";
      readonly answers: JsonObject;
      /** Of the card: what the message was about. */
      readonly title?: string;
      /** What the card opens; the phone makes it and keeps it for itself. */
      readonly summary?: readonly JsonObject[];
    }
  /** Buttons, lists and others that the phone only names. */
  | { readonly kind: "other"; readonly type: string; readonly text?: string };

export type ChatHeader =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "image" | "video" | "document";
      readonly mediaId?: string;
      readonly link?: string;
      /** Of a document. */
      readonly fileName?: string;
    };

/** A message whose button opens a Flow. */
export type FlowContent = {
  readonly kind: "flow";
  readonly header?: ChatHeader;
  readonly body: string;
  readonly footer?: string;
  readonly buttonText: string;
  readonly isDraft: boolean;
  readonly opening: ChatOpening;
};

/** How the Flow opens: on a screen with data, or by asking the endpoint. */
export type ChatOpening =
  | { readonly by: "navigate"; readonly screen?: string; readonly data?: JsonObject }
  | { readonly by: "data_exchange" };

/** A template with its values filled in. */
export type TemplateContent = {
  readonly kind: "template";
  readonly name: string;
  readonly header?: ChatHeader;
  readonly body: string;
  readonly footer?: string;
  readonly buttons: readonly { readonly type: string; readonly text: string; readonly icon?: string }[];
  /** Of the button that opens a Flow. */
  readonly opening?: ChatOpening;
};
