import type { SandboxMessage } from "@/db/sandbox-messages";
import type { JsonObject } from "@/lib/flow/json";
import type { ChatContent, ChatHeader } from "./chat-content";

/** A message as a phone draws it: without the data and the token that it carries. */
export type ShownMessage = {
  readonly id: string;
  readonly sender: "business" | "person";
  /** ISO 8601. */
  readonly at: string;
  readonly status: SandboxMessage["status"];
  readonly content: ShownContent;
  /** The endpoint has ended its button. */
  readonly isClosed: boolean;
  /** For `before` of the page above. */
  readonly position: number;
};

export type ShownContent =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "card";
      readonly header: ChatHeader | null;
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

export function shownMessage(row: SandboxMessage): ShownMessage {
  return {
    id: row.id,
    sender: row.sender,
    at: row.at.toISOString(),
    status: row.status,
    // Written by this room alone, in this form.
    content: shownContent(row.content as ChatContent, row.flowId !== null),
    isClosed: row.closedAt !== null,
    position: row.position,
  };
}

function shownContent(content: ChatContent, hasFlow: boolean): ShownContent {
  switch (content.kind) {
    case "text":
      return content;
    case "flow": {
      const { header = null, body, footer = "", buttonText, isDraft } = content;
      return {
        kind: "card",
        header,
        body,
        footer,
        buttons: [{ text: buttonText, opensFlow: true }],
        isDraft,
      };
    }
    case "template": {
      const { header = null, body, footer = "" } = content;
      const buttons = content.buttons.map(({ type, text }) => ({
        text,
        opensFlow: hasFlow && type === "FLOW",
      }));
      return { kind: "card", header, body, footer, buttons, isDraft: false };
    }
    case "file": {
      const { type, mediaId = null, caption = "" } = content;
      return { kind: "file", type, mediaId, caption };
    }
    case "flow-reply":
      return { kind: "response", title: content.title ?? "", summary: content.summary ?? [] };
    case "other":
      return { kind: "other", type: content.type, text: content.text ?? "" };
  }
}
