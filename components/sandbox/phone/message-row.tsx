import { MediaTile } from "@/components/preview/chat/media-tile";
import { MessageCard } from "@/components/preview/chat/message-card";
import { ResponseBubble } from "@/components/preview/chat/response-bubble";
import { TextBubble } from "@/components/preview/chat/text-bubble";
import { phoneTexts } from "@/components/preview/texts";
import { type ContentItem, type HeaderItem, type MessageItem, pictureAddress } from "./ports";
import { phonePageTexts as texts } from "./texts";

type MessageRowProps = {
  readonly message: MessageItem;
  readonly time: string;
  readonly isFurther: boolean;
  readonly onOpenFlow: (messageId: string, button: HTMLElement) => void;
  readonly onOpenResponse: (message: MessageItem, button: HTMLElement) => void;
};

/** One message of the chat, as the phone shows it. */
export function MessageRow({ message, time, isFurther, onOpenFlow, onOpenResponse }: MessageRowProps) {
  const { content, sender } = message;
  const place = { time, isFurther };
  const side = sender === "business" ? "incoming" : "outgoing";
  // The business of the sandbox does not say when it has read something.
  const delivery = sender === "person" ? ("delivered" as const) : undefined;
  switch (content.kind) {
    case "text":
      return <TextBubble {...place} side={side} text={content.text} delivery={delivery} />;
    case "other":
      return (
        <TextBubble {...place} side={side} text={content.text || texts.otherMessage} delivery={delivery} />
      );
    case "file":
      return (
        <TextBubble
          {...place}
          side={side}
          text={content.caption}
          delivery={delivery}
          media={<Media type={content.type} mediaId={content.mediaId} />}
        />
      );
    case "response":
      return (
        <ResponseBubble
          {...place}
          title={content.title || phoneTexts.responseTitle}
          delivery="delivered"
          onOpen={(button) => onOpenResponse(message, button)}
        />
      );
    case "card":
      return <Card {...place} content={content} message={message} onOpenFlow={onOpenFlow} />;
  }
}

type CardProps = Pick<MessageRowProps, "message" | "time" | "isFurther" | "onOpenFlow"> & {
  readonly content: Extract<ContentItem, { kind: "card" }>;
};

/** WhatsApp shows of a draft neither its texts nor the words on its button (spec/platform.md, D.2). */
function Card({ content, message, time, isFurther, onOpenFlow }: CardProps) {
  const { header, isDraft } = content;
  const isMedia = header !== null && header.type !== "text";
  return (
    <MessageCard
      time={time}
      isFurther={isFurther}
      header={header?.type === "text" && !isDraft ? header.text : ""}
      body={isDraft ? phoneTexts.draftMessage : content.body}
      footer={isDraft ? "" : content.footer}
      media={isMedia && !isDraft ? <HeaderMedia header={header} /> : undefined}
      buttons={content.buttons.map(({ text, opensFlow }) => ({
        text: isDraft ? phoneTexts.draftButton : text,
        isForm: opensFlow,
        isDead: message.isClosed,
        onPress: opensFlow ? (button: HTMLElement) => onOpenFlow(message.id, button) : undefined,
      }))}
    />
  );
}

/** What lies in the web is loaded by WhatsApp, not by this page: it shows where. */
function HeaderMedia({ header }: { readonly header: Exclude<HeaderItem, { type: "text" }> }) {
  const { type, mediaId = null, link, fileName } = header;
  const label = fileName ?? (link === undefined ? texts.pictureOf[type] : link);
  return <Media type={type} mediaId={mediaId} label={label} />;
}

type MediaProps = {
  readonly type: Exclude<HeaderItem["type"], "text"> | "audio" | "sticker";
  readonly mediaId: string | null;
  readonly label?: string;
};

function Media({ type, mediaId, label = texts.pictureOf[type] }: MediaProps) {
  const isPicture = type === "image" || type === "sticker";
  const address = mediaId === null ? null : pictureAddress(mediaId);
  return <MediaTile label={label} isPicture={isPicture} address={address} />;
}
