import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { FlowDocument } from "@/lib/flow/model/document";
import { ChatScreen } from "../chat/chat-screen";
import { FlowMessage, type FlowMessageContent } from "../chat/flow-message";
import { ResponseBubble } from "../chat/response-bubble";
import { PhoneFrame } from "../phone-frame";
import type { Platform, Scheme, ScreenSize } from "../platform";
import { Snackbar } from "../sheet/snackbar";
import { phoneTexts } from "../texts";
import { PhoneStage } from "./phone-stage";
import type { Opening, PlayEvent, PlayState } from "./play-state";
import styles from "./played-phone.module.css";
import { PlayedSheet } from "./played-sheet";
import { SummarySheet } from "./summary-sheet";
import { playTexts } from "./texts";

export type PlayedPhoneProps = {
  readonly flow: FlowDocument;
  readonly play: PlayState;
  readonly platform: Platform;
  readonly scheme: Scheme;
  readonly size?: ScreenSize | undefined;
  readonly scale?: number | undefined;
  readonly direction: "ltr" | "rtl";
  readonly business: string;
  readonly message: FlowMessageContent;
  readonly opening: Opening;
  readonly send: (event: PlayEvent) => void;
};

/** The phone: the chat, and over it the sheet of the Flow or of a response. */
export function PlayedPhone(props: PlayedPhoneProps) {
  const { flow, play, platform, scheme, business, message, opening, send } = props;
  const room = useRef<HTMLDivElement>(null);
  const summary = play.opened === null ? undefined : play.responses[play.opened]?.summary;
  const isCovered = play.sheet !== "closed" || summary !== undefined;
  const opener = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCovered || opener.current === null) return;
    opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [isCovered]);

  /** The focus goes into the sheet, and back to what opened it when the sheet is gone. */
  function open(event: PlayEvent, button: HTMLElement): void {
    opener.current = button;
    flushSync(() => send(event));
    room.current?.focus({ preventScroll: true });
  }

  return (
    <PhoneFrame
      platform={platform}
      scheme={scheme}
      size={props.size}
      scale={props.scale}
      direction={props.direction}
      label={playTexts.phone}
    >
      <div className={styles.chat} inert={isCovered}>
        <ChatScreen platform={platform} business={business}>
          <FlowMessage
            message={message}
            isDead={play.isButtonDead}
            onOpen={(button) => open({ type: "open", start: opening }, button)}
          />
          {play.responses.map((response, index) => (
            <ResponseBubble
              // biome-ignore lint/suspicious/noArrayIndexKey: responses only ever follow each other.
              key={index}
              title={message.header === "" ? message.button : message.header}
              delivery={response.delivery}
              onOpen={(button) => open({ type: "view-response", response: index }, button)}
            />
          ))}
        </ChatScreen>
      </div>
      {isCovered && (
        <PhoneStage room={room} isClosing={play.sheet === "closing"}>
          {summary === undefined ? (
            <PlayedSheet flow={flow} play={play} platform={platform} business={business} send={send} />
          ) : (
            <SummarySheet
              platform={platform}
              summary={summary}
              onClose={() => send({ type: "dismiss-response" })}
            />
          )}
        </PhoneStage>
      )}
      {play.toast !== null && (
        <Snackbar text={phoneTexts.noResponse} onDismiss={() => send({ type: "dismiss-toast" })} />
      )}
    </PhoneFrame>
  );
}
