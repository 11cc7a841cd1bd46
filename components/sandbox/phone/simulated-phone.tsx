import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ChatScreen, DayChip } from "@/components/preview/chat/chat-screen";
import { ResponseBubble } from "@/components/preview/chat/response-bubble";
import { TypingComposer } from "@/components/preview/chat/typing-composer";
import { PhoneFrame } from "@/components/preview/phone-frame";
import type { Platform, Scheme } from "@/components/preview/platform";
import { PhoneStage } from "@/components/preview/play/phone-stage";
import { SummarySheet } from "@/components/preview/play/summary-sheet";
import { playTexts } from "@/components/preview/play/texts";
import { AlertDialog } from "@/components/preview/sheet/alert-dialog";
import { Snackbar } from "@/components/preview/sheet/snackbar";
import { phoneTexts } from "@/components/preview/texts";
import type { Fit } from "@/components/preview/use-room";
import { chatRows, dayInWords, timeInWords } from "./chat-rows";
import { MessageRow } from "./message-row";
import { OpenedPhone } from "./opened-phone";
import type { MessageItem, PhonePorts } from "./ports";
import { summaryIn } from "./summary-in";
import { phonePageTexts as texts } from "./texts";
import type { OpenedMessage } from "./use-opened-message";

type SimulatedPhoneProps = {
  readonly platform: Platform;
  readonly scheme: Scheme;
  readonly fit: Fit;
  readonly business: string;
  readonly locale: string;
  readonly messages: readonly MessageItem[];
  readonly emptyText: string;
  readonly onEarlier: (() => void) | null;
  readonly opened: OpenedMessage;
  readonly onSend: (text: string) => void;
  readonly ports: Pick<PhonePorts, "exchange" | "notifyEndpoint" | "keepFile">;
};

/** Longest text, in characters. Source: spec/platform.md, D. */
const textMax = 4096;

/** The phone of a person with one chat: what came, what they answer, and over it what they open. */
export function SimulatedPhone(props: SimulatedPhoneProps) {
  const { platform, scheme, fit, business, locale, messages, opened } = props;
  const [viewed, setViewed] = useState<MessageItem | null>(null);
  const [isNothing, setNothing] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement>(null);
  const isCovered = opened.flow !== null || viewed !== null;
  const isBlocked = isCovered || opened.hasFailed;

  const last = messages.at(-1)?.id;
  const isSending = opened.sending !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever comes last comes into sight.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last, isSending]);
  useEffect(() => {
    if (isBlocked || opener.current === null) return;
    opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [isBlocked]);

  const openResponse = useCallback((message: MessageItem, button: HTMLElement) => {
    const isEmpty = message.content.kind !== "response" || message.content.summary.length === 0;
    if (isEmpty) return setNothing(true);
    opener.current = button;
    flushSync(() => setViewed(message));
    room.current?.focus({ preventScroll: true });
  }, []);

  return (
    <PhoneFrame platform={platform} scheme={scheme} size={fit.size} scale={fit.scale} label={playTexts.phone}>
      <div className="absolute inset-0" inert={isBlocked}>
        <ChatScreen
          platform={platform}
          business={business}
          day={messages.length === 0 ? undefined : null}
          list={list}
          composer={<TypingComposer platform={platform} textMax={textMax} onSend={props.onSend} />}
        >
          {props.onEarlier && (
            <button type="button" className="self-center py-2 text-panel underline" onClick={props.onEarlier}>
              {texts.earlier}
            </button>
          )}
          {messages.length === 0 && <DayChip text={props.emptyText} />}
          {chatRows(messages).map((row) =>
            row.kind === "day" ? (
              <DayChip key={row.key} text={dayInWords(row.day, new Date(), locale)} />
            ) : (
              <MessageRow
                key={row.key}
                message={row.message}
                time={timeInWords(row.message.at, locale)}
                isFurther={row.isFurther}
                onOpenFlow={(messageId, button) => {
                  opener.current = button;
                  opened.open(messageId);
                }}
                onOpenResponse={openResponse}
              />
            ),
          )}
          {opened.sending !== null && (
            <ResponseBubble
              title={opened.sending}
              time=""
              delivery="sending"
              onOpen={() => setNothing(true)}
            />
          )}
        </ChatScreen>
      </div>
      {opened.flow !== null && (
        <OpenedPhone
          key={opened.flow.round}
          opened={opened.flow.item}
          flow={opened.flow.document}
          platform={platform}
          business={business}
          locale={locale}
          ports={props.ports}
          onLog={opened.onLog}
          onResponse={opened.respond}
          onClosed={opened.close}
        />
      )}
      {viewed?.content.kind === "response" && (
        <PhoneStage room={room} isClosing={false}>
          <SummarySheet
            platform={platform}
            summary={summaryIn(viewed.content.summary)}
            onClose={() => setViewed(null)}
          />
        </PhoneStage>
      )}
      {opened.hasFailed && (
        <AlertDialog text={phoneTexts.genericError} detail="" onAcknowledge={opened.acknowledge} />
      )}
      {isNothing && <Snackbar text={phoneTexts.noResponse} onDismiss={() => setNothing(false)} />}
    </PhoneFrame>
  );
}
