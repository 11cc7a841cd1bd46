"use client";

import { ChevronLeft, Inbox } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { showToast } from "@/components/ui/toast";
import type { Tray, TrayItem, TrayPorts } from "./ports";
import { trayTexts as texts } from "./texts";
import { TrayCard } from "./tray-card";

type TrayViewProps = { readonly first: Tray; readonly time: TimeSetting; readonly ports: TrayPorts };

/** Responses of which nobody knows the Flow. */
export function TrayView({ first, time, ports }: TrayViewProps) {
  const [items, setItems] = useState(first.items);
  const [canLoad, setCanLoad] = useState(first.items.length < first.count);
  const restore = (item: TrayItem) =>
    setItems((items) => [...items, item].sort((a, b) => b.position - a.position));

  async function settle(item: TrayItem, { done, text, undo }: Step): Promise<void> {
    const answer = await done().catch(() => undefined);
    if (!answer?.ok) return void showToast({ text: texts.failed, detail: texts.failedText, tone: "problem" });
    setItems((items) => items.filter(({ id }) => id !== item.id));
    const run = () => void undo().then((answer) => answer.ok && restore(item));
    showToast({ text, action: { label: texts.undo, run } });
  }

  async function loadMore(): Promise<void> {
    const before = items.at(-1)?.position;
    const page = await ports.readTray(before === undefined ? {} : { before }).catch(() => undefined);
    if (!page?.ok) return;
    setItems((items) => [...items, ...page.value.items]);
    setCanLoad(page.value.items.length > 0);
  }

  return (
    <TimeContext value={time}>
      <div className="mx-auto flex w-full max-w-160 flex-col gap-4">
        <div>
          <Link
            href="/flows"
            className="mb-2 inline-flex items-center gap-1 text-panel text-secondary hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            {texts.back}
          </Link>
          <h1 className="text-title font-semibold">{texts.title}</h1>
          <p className="mt-1 text-secondary">{texts.intro}</p>
        </div>
        {items.length === 0 && <NothingHere />}
        <ul className="flex flex-col gap-3">
          {items.map((item) => (
            <TrayCard
              key={item.id}
              item={item}
              flows={first.flows}
              onAssign={(flow) =>
                settle(item, {
                  done: () => ports.assign({ responseId: item.id, flowId: flow.id }),
                  text: texts.assigned(flow.name),
                  undo: () => ports.unassign({ responseId: item.id }),
                })
              }
              onDismiss={() =>
                settle(item, {
                  done: () => ports.dismiss({ responseId: item.id, isDismissed: true }),
                  text: texts.dismissed,
                  undo: () => ports.dismiss({ responseId: item.id, isDismissed: false }),
                })
              }
            />
          ))}
        </ul>
        {canLoad && items.length > 0 && (
          <div className="text-center">
            <Button onClick={() => void loadMore()}>{texts.more}</Button>
          </div>
        )}
      </div>
    </TimeContext>
  );
}

type Step = {
  readonly done: () => ReturnType<TrayPorts["assign"]>;
  readonly text: string;
  readonly undo: () => ReturnType<TrayPorts["assign"]>;
};

function NothingHere() {
  return (
    <EmptyState
      icon={Inbox}
      title={texts.empty.title}
      text={texts.empty.text}
      className="rounded-card border border-line bg-panel"
      action={
        <Link href="/flows" className={buttonStyle()}>
          {texts.empty.action}
        </Link>
      }
    />
  );
}
