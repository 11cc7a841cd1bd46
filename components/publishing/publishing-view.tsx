"use client";

import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import type { NoticeItem, NoticesPorts } from "@/components/notices/notice-item";
import { NoticeList } from "@/components/notices/notice-list";
import { FlowPlaces } from "@/components/shell/flow-places";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { PublishForm } from "./publish-form";
import type { PublishingItem, PublishingPorts } from "./publishing-state";
import { texts } from "./texts";

type PublishingViewProps = {
  readonly first: PublishingItem;
  readonly time: TimeSetting;
  readonly notices: readonly NoticeItem[];
  readonly ports: PublishingPorts & NoticesPorts;
  /** An old revision that somebody came here to make live again. */
  readonly backTo: string | null;
};

/** Makes a Flow live: one button, and a list that turns green. */
export function PublishingView({ first, time, notices, ports, backTo }: PublishingViewProps) {
  return (
    <TimeContext value={time}>
      <FlowPlaces flowId={first.flowId} />
      <div className="mx-auto mt-6 flex w-full max-w-160 flex-col gap-6">
        <div>
          <h1 dir="auto" className="text-title font-semibold">
            {texts.heading(first.name)}
          </h1>
          <p className="mt-1 text-secondary">{texts.intro}</p>
        </div>
        {/* What was changed at WhatsApp is decided below. */}
        <NoticeList
          notices={notices.filter(({ kind }) => kind !== "changed-at-meta")}
          ports={ports}
          hidesLinks
        />
        {first.accounts.length === 0 ? (
          <NoAccount flowId={first.flowId} />
        ) : (
          <PublishForm {...{ first, ports, backTo }} />
        )}
      </div>
    </TimeContext>
  );
}

function NoAccount({ flowId }: { readonly flowId: string }) {
  return (
    <EmptyState
      icon={MessageCircle}
      title={texts.none.title}
      text={texts.none.text}
      action={
        <Link
          href={`/accounts?next=/flows/${flowId}/publish`}
          className={buttonStyle({ variant: "primary" })}
        >
          {texts.none.action}
        </Link>
      }
    />
  );
}
