import { useEffect, useRef, useState } from "react";
import type { Platform, Scheme } from "@/components/preview/platform";
import { screenSizes } from "@/components/preview/platform";
import { useRoom } from "@/components/preview/use-room";
import { showToast } from "@/components/ui/toast";
import { DeviceSwitch } from "./device-switch";
import type { ChatKey, MessageItem, NumberItem, PersonItem, PhoneItem, PhonePorts } from "./ports";
import { SendFlowDialog } from "./send-flow-dialog";
import { SimulatedPhone } from "./simulated-phone";
import { phonePageTexts as texts } from "./texts";
import type { OpenedMessage } from "./use-opened-message";

type ChatPaneProps = {
  readonly chatKey: ChatKey;
  readonly chat: PhoneItem["chat"];
  readonly person: PersonItem;
  readonly number: NumberItem;
  readonly unread: number;
  readonly flows: PhoneItem["flows"];
  readonly locale: string;
  readonly scheme: Scheme;
  readonly onScheme: (scheme: Scheme) => void;
  readonly opened: OpenedMessage;
  readonly ports: PhonePorts;
  readonly onChanged: () => void;
};

/** The phone of a person with its chat, and which phone it is. */
export function ChatPane(props: ChatPaneProps) {
  const { chatKey, chat, person, number, unread, ports, onChanged } = props;
  const { numberId, waId } = chatKey;
  const [earlier, setEarlier] = useState<readonly MessageItem[]>([]);
  const [hasNoMore, setNoMore] = useState(false);
  const [platform, setPlatform] = useState<Platform>(person.platform === "ios" ? "ios" : "android");
  const room = useRef<HTMLDivElement>(null);
  const fit = useRoom(room, screenSizes[platform]);
  // The last look may still be about another chat.
  const isThis = chat?.numberId === numberId && chat.waId === waId;
  const messages = isThis ? [...earlier, ...chat.messages] : earlier;
  const [oldest] = messages;

  const { markRead } = ports;
  useEffect(() => {
    if (unread === 0 || document.hidden) return;
    markRead({ numberId, waId })
      .then(onChanged)
      .catch(() => undefined);
  }, [unread, numberId, waId, markRead, onChanged]);

  async function send(text: string): Promise<void> {
    const answer = await ports.sendText({ ...chatKey, text }).catch(() => null);
    if (!answer?.ok) {
      showToast({ text: texts.failed.send, detail: texts.failed.unavailable, tone: "problem" });
    }
    onChanged();
  }

  async function showEarlier(before: number): Promise<void> {
    const page = await ports.readEarlier({ ...chatKey, before }).catch(() => null);
    if (!page?.ok) return void showToast({ text: texts.failed.unavailable, tone: "problem" });
    setEarlier((later) => [...page.value.messages, ...later]);
    setNoMore(!page.value.hasMore);
  }

  function changePlatform(next: Platform): void {
    setPlatform(next);
    ports
      .changePerson({ waId, platform: next })
      .then(onChanged)
      .catch(() => undefined);
  }

  const hasEarlier = isThis && chat.hasMore && !hasNoMore && oldest !== undefined;
  return (
    <section aria-label={texts.chat} className="flex min-h-0 min-w-0 flex-col">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-2 border-b border-line px-4 py-2">
        <h2 dir="auto" className="truncate font-semibold">
          {person.name}
        </h2>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <DeviceSwitch
            platform={platform}
            scheme={props.scheme}
            onPlatform={changePlatform}
            onScheme={props.onScheme}
          />
          <SendFlowDialog
            chatKey={chatKey}
            number={number}
            personName={person.name}
            flows={props.flows}
            sendFlow={ports.sendFlow}
            onSent={onChanged}
          />
        </div>
      </header>
      <div
        ref={room}
        className="flex min-h-160 flex-1 items-start justify-center overflow-hidden bg-page px-4 py-4 lg:min-h-0"
      >
        <SimulatedPhone
          platform={platform}
          scheme={props.scheme}
          fit={fit}
          business={number.businessName}
          locale={props.locale}
          messages={messages}
          emptyText={texts.emptyChat(person.name, `+${waId}`)}
          onEarlier={hasEarlier ? () => void showEarlier(oldest.position) : null}
          opened={props.opened}
          onSend={(text) => void send(text)}
          ports={ports}
        />
      </div>
    </section>
  );
}
