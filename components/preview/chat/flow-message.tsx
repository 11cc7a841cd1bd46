import type { ReactNode } from "react";
import { phoneTexts } from "../texts";
import { MessageCard } from "./message-card";

/** The message that carries a Flow's button. Empty parts are left out. */
export type FlowMessageContent = {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly button: string;
};

type FlowMessageProps = {
  readonly message: FlowMessageContent;
  /** A picture or file over the text, in place of a header. */
  readonly media?: ReactNode;
  /** After the endpoint refused the token, the button stays dead for this message. */
  readonly isDead: boolean;
  /** `button` is what was pressed. */
  readonly onOpen: (button: HTMLElement) => void;
};

/** An incoming bubble with the button that opens the Flow. spec/renderer.md, 1.5. */
export function FlowMessage({ message, media, isDead, onOpen }: FlowMessageProps) {
  const { header, body, footer, button } = message;
  return (
    <MessageCard
      header={media === undefined ? header : ""}
      media={media}
      body={body}
      footer={footer}
      time={phoneTexts.time}
      buttons={[{ text: button, isForm: true, isDead, onPress: onOpen }]}
    />
  );
}
