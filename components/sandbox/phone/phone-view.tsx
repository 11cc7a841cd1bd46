"use client";

import { Smartphone } from "lucide-react";
import { useState } from "react";
import type { Scheme } from "@/components/preview/platform";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useIsClient } from "@/components/ui/use-is-client";
import { NoSandbox } from "../no-sandbox";
import { SandboxHeading } from "../sandbox-heading";
import { AddPersonDialog } from "./add-person-dialog";
import { ChatPane } from "./chat-pane";
import { LogPanel } from "./log-panel";
import { PeopleList } from "./people-list";
import { personLines } from "./person-lines";
import { PhoneNotices } from "./phone-notices";
import type { ChatKey, PhoneItem, PhonePorts } from "./ports";
import { phonePageTexts as texts } from "./texts";
import { useChosenChat } from "./use-chosen-chat";
import { useOpenedMessage } from "./use-opened-message";
import { usePhone } from "./use-phone";
import { usePhoneLog } from "./use-phone-log";

type PhoneViewProps = {
  readonly first: PhoneItem;
  /** The chat that the address asks for. */
  readonly wanted: Partial<ChatKey>;
  readonly locale: string;
  readonly ports: PhonePorts;
};

/** Simulated phones: who has one, the chat of one of them, and what happens around it. */
export function PhoneView(props: PhoneViewProps) {
  const isClient = useIsClient();
  if (props.first.numbers.length === 0) return <NoSandbox />;
  return (
    <div className="-mb-8 flex min-h-0 flex-1 flex-col">
      {/* Times are those of this device, which the server does not know. */}
      {isClient ? <Phones {...props} /> : <NotYet faults={props.first.faults} />}
    </div>
  );
}

function Heading({ faults }: { readonly faults: number }) {
  return <SandboxHeading title={texts.title} text={texts.intro} place="phone" faults={faults} />;
}

function NotYet({ faults }: { readonly faults: number }) {
  return (
    <>
      <Heading faults={faults} />
      <Skeleton className="min-h-160 flex-1 rounded-card" />
    </>
  );
}

function NothingOpen({ isFirst, onAdd }: { readonly isFirst: boolean; readonly onAdd: () => void }) {
  const { title, text } = isFirst ? texts.first : { title: texts.title, text: texts.nothingOpen };
  return (
    <EmptyState
      icon={Smartphone}
      title={title}
      text={text}
      className="justify-center bg-page"
      action={
        isFirst && (
          <Button variant="primary" onClick={onAdd}>
            {texts.addPerson}
          </Button>
        )
      }
    />
  );
}

function Phones({ first, wanted, locale, ports }: PhoneViewProps) {
  const { numberId, waId, chooseNumber, choosePerson } = useChosenChat(first, wanted);
  const chatKey = waId === null ? null : { numberId, waId };
  const { item, isStale, isSignedOut, refresh } = usePhone(first, chatKey, ports.look);
  const log = usePhoneLog();
  const opened = useOpenedMessage({ ports, onLog: log.add, onRefused: log.refused, onSent: refresh });
  const [scheme, setScheme] = useState<Scheme>("light");
  const [isAdding, setAdding] = useState(false);
  const number = item.numbers.find(({ id }) => id === numberId);
  const lines = personLines(item, numberId);
  const person = lines.find((line) => line.waId === waId);
  return (
    <>
      <Heading faults={item.faults} />
      <PhoneNotices isStale={isStale} isSignedOut={isSignedOut} />
      <div className="grid min-h-0 flex-1 overflow-hidden rounded-card border border-line bg-panel lg:h-[calc(100dvh-12.5rem)] lg:min-h-150 lg:flex-none lg:grid-cols-[15rem_minmax(0,1fr)_20rem] lg:grid-rows-1 xl:grid-cols-[17.5rem_minmax(0,1fr)_22.5rem]">
        <div className="flex max-h-80 min-h-0 flex-col border-line not-lg:border-b lg:max-h-none lg:border-r">
          <PeopleList
            numbers={item.numbers}
            numberId={numberId}
            lines={lines}
            chosen={waId}
            locale={locale}
            onNumber={chooseNumber}
            onChoose={choosePerson}
            onAdd={() => setAdding(true)}
          />
        </div>
        {chatKey && person && number ? (
          <ChatPane
            key={`${numberId} ${chatKey.waId}`}
            chatKey={chatKey}
            chat={item.chat}
            person={person}
            number={number}
            unread={person.unread}
            flows={item.flows}
            locale={locale}
            scheme={scheme}
            onScheme={setScheme}
            opened={opened}
            ports={ports}
            onChanged={refresh}
          />
        ) : (
          <NothingOpen isFirst={lines.length === 0} onAdd={() => setAdding(true)} />
        )}
        <div className="flex max-h-120 min-h-0 flex-col border-line not-lg:border-t lg:max-h-none lg:border-l">
          <LogPanel
            activity={item.activity}
            entries={log.entries}
            locale={locale}
            ports={ports}
            onChanged={refresh}
          />
        </div>
      </div>
      <AddPersonDialog
        isOpen={isAdding}
        onOpenChange={setAdding}
        addPerson={ports.addPerson}
        onAdded={(added) => {
          choosePerson(added);
          refresh();
        }}
      />
    </>
  );
}
