"use client";

import { ChevronLeft, MessageCircle } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { ComposePanel } from "./compose-panel";
import type { SendItem, SendingItem, SendingPorts } from "./sending-state";
import { SendsList } from "./sends-list";
import { texts } from "./texts";
import { useChoice } from "./use-choice";
import { useSend } from "./use-send";
import { useSends } from "./use-sends";

type SendingViewProps = {
  readonly item: SendingItem;
  readonly first: readonly SendItem[];
  readonly time: TimeSetting;
  readonly ports: SendingPorts;
};

/** Sends a Flow, and shows how far its messages came. */
export function SendingView({ item, first, time, ports }: SendingViewProps) {
  return (
    <TimeContext value={time}>
      <div className="mx-auto flex w-full max-w-300 flex-1 flex-col gap-6">
        <div>
          <Link
            href={`/flows/${item.flowId}`}
            className="mb-2 inline-flex items-center gap-1 text-panel text-secondary hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            {texts.back}
          </Link>
          <h1 className="text-title font-semibold wrap-anywhere">{texts.heading(item.name)}</h1>
          <p className="mt-1 text-secondary">{texts.intro}</p>
        </div>
        {item.accounts.length === 0 ? <NoAccount /> : <Panels item={item} first={first} ports={ports} />}
      </div>
    </TimeContext>
  );
}

type Tab = "test" | "message";

function Panels({ item, first, ports }: Omit<SendingViewProps, "time">) {
  const [tab, setTab] = useState<Tab>("test");
  const choice = useChoice(item);
  const { sends, refresh, showMore } = useSends(ports, first);
  const { sendAgain } = useSend(ports, () => void refresh());
  const compose = { item, ports, choice, onSent: () => void refresh() };
  return (
    <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      <Tabs
        label={texts.tabs.label}
        value={tab}
        onValueChange={setTab}
        tabs={(["test", "message"] as const).map((value) => ({ value, label: texts.tabs[value] }))}
      >
        <TabPanel value="test" keepMounted className="pt-5">
          <ComposePanel {...compose} isTest />
        </TabPanel>
        <TabPanel value="message" keepMounted className="pt-5">
          <ComposePanel {...compose} isTest={false} />
        </TabPanel>
      </Tabs>
      <SendsList
        sends={sends}
        accounts={item.accounts}
        onAgain={(id) => void sendAgain(id, "")}
        onMore={sends.length > 0 && sends.length % 30 === 0 ? () => void showMore() : undefined}
      />
    </div>
  );
}

function NoAccount() {
  return (
    <EmptyState
      icon={MessageCircle}
      title={texts.none.title}
      text={texts.none.text}
      action={
        <Link href="/accounts" className={buttonStyle({ variant: "primary" })}>
          {texts.none.action}
        </Link>
      }
    />
  );
}
