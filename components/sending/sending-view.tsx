"use client";

import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { FlowPlaces } from "@/components/shell/flow-places";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { showToast } from "@/components/ui/toast";
import { ComposePanel } from "./compose-panel";
import { type KeepFile, KeepFileContext } from "./header/file-port";
import { ListPanel } from "./lists/list-panel";
import { ListsSection } from "./lists/lists-section";
import { listTexts } from "./lists/texts";
import type {
  FailureItem,
  ListItem,
  ListPorts,
  SendItem,
  SendingItem,
  SendingPorts,
  TemplateItem,
  TemplatePorts,
} from "./sending-state";
import { SendsList } from "./sends-list";
import { TemplatePanel } from "./templates/template-panel";
import { texts } from "./texts";
import { useChoice } from "./use-choice";
import { useLive } from "./use-live";
import { type Refusal, refusalOf } from "./use-send";
import { useSends } from "./use-sends";

export type SendingViewProps = {
  readonly item: SendingItem;
  readonly first: {
    readonly sends: readonly SendItem[];
    readonly lists: readonly ListItem[];
    readonly templates: readonly TemplateItem[];
  };
  readonly time: TimeSetting;
  readonly ports: SendingPorts & {
    readonly lists: ListPorts;
    readonly templates: TemplatePorts;
    readonly keepFile: KeepFile;
  };
};

/** Sends a Flow, and shows how far its messages came. */
export function SendingView(props: SendingViewProps) {
  const { item, time } = props;
  return (
    <TimeContext value={time}>
      <FlowPlaces flowId={item.flowId} />
      <div className="mt-6 flex flex-1 flex-col gap-6">
        <div>
          <h1 className="text-title font-semibold wrap-anywhere">{texts.heading(item.name)}</h1>
          <p className="mt-1 text-secondary">{texts.intro}</p>
        </div>
        {item.accounts.length === 0 ? (
          <NoAccount />
        ) : (
          <KeepFileContext value={props.ports.keepFile}>
            <Panels {...props} />
          </KeepFileContext>
        )}
      </div>
    </TimeContext>
  );
}

const tabs = ["test", "message", "list", "templates"] as const;
type Tab = (typeof tabs)[number];

const recentMax = 6;

function Panels({ item: given, first, time, ports }: SendingViewProps) {
  const [tab, setTab] = useState<Tab>("test");
  const choice = useChoice(given);
  const { sends, refresh, showMore } = useSends(ports, first.sends);
  const recent = [...new Set([...sends.map(({ to }) => to), ...given.recent])].slice(0, recentMax);
  const item = { ...given, recent };
  const [lists, refreshLists] = useLive(first.lists, ports.lists.lists, 1_500);
  const [templates, refreshTemplates] = useLive(first.templates, ports.templates.templates, 5_000);
  const sendAgain = async (id: string) => {
    const answer = await ports.sendAgain(id).catch(() => undefined);
    const refusal = answer?.ok ? answer.value.failure : refusalOf(answer?.failure ?? { reason: "other" });
    if (refusal) showToast({ tone: "problem", ...toastOf(refusal) });
    await refresh();
  };
  // Templates may have been made elsewhere; what cannot be read now stays as it is known.
  const lookAgain = (accountId: string) =>
    ports.templates
      .refresh(accountId)
      .then(refreshTemplates)
      .catch(() => undefined);
  const router = useRouter();
  const sentOne = (): void => {
    void refresh();
    // A first test has put the Flow at WhatsApp.
    if (item.accounts.some(({ metaFlowId }) => metaFlowId === null)) router.refresh();
  };
  const compose = { item, ports, choice, onSent: sentOne };
  const day = new Date(time.now).toLocaleDateString(time.locale, {
    day: "numeric",
    month: "long",
    // The same on the server and in the browser.
    timeZone: "UTC",
  });
  return (
    <div className="grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      <Tabs
        label={texts.tabs.label}
        value={tab}
        onValueChange={(next) => {
          setTab(next);
          if (next === "templates" && choice.account) void lookAgain(choice.account.accountId);
        }}
        tabs={tabs.map((value) => ({ value, label: texts.tabs[value] }))}
      >
        <TabPanel value="test" keepMounted className="pt-5">
          <ComposePanel {...compose} isTest />
        </TabPanel>
        <TabPanel value="message" keepMounted className="pt-5">
          <ComposePanel {...compose} isTest={false} />
        </TabPanel>
        <TabPanel value="list" keepMounted className="pt-5">
          <ListPanel
            {...{ item, choice, templates }}
            ports={ports.lists}
            usualName={listTexts.usualName(day)}
            onStarted={() => void refreshLists()}
          />
        </TabPanel>
        <TabPanel value="templates" keepMounted className="pt-5">
          <TemplatePanel
            {...{ item, choice, templates }}
            ports={ports.templates}
            onChanged={() => void refreshTemplates()}
            onSent={() => void refresh()}
          />
        </TabPanel>
      </Tabs>
      {tab === "list" ? (
        <ListsSection
          lists={lists}
          accounts={item.accounts}
          ports={ports.lists}
          onSteer={(listId, wish) => void ports.lists.steer(listId, wish).then(refreshLists)}
        />
      ) : (
        <SendsList
          sends={sends}
          accounts={item.accounts}
          onAgain={(id) => void sendAgain(id)}
          onMore={showMore && (() => void showMore())}
        />
      )}
    </div>
  );
}

function toastOf(refusal: FailureItem | Refusal) {
  if ("title" in refusal) return { text: refusal.title, detail: refusal.text };
  return { text: refusal.happened, detail: refusal.remedy };
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
