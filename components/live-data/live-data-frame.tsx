"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { FlowPlaces } from "@/components/shell/flow-places";
import { classNames } from "@/components/ui/class-names";
import { type LiveDataView, liveDataViews } from "./live-data-views";
import { texts } from "./texts";

type LiveDataFrameProps = {
  readonly flow: { readonly id: string; readonly name: string };
  readonly view: LiveDataView;
  readonly time: TimeSetting;
  readonly children: ReactNode;
};

/** The places of live data of one Flow: who answers, the log of calls, how it is doing, and what guards it. */
export function LiveDataFrame({ flow, view, time, children }: LiveDataFrameProps) {
  return (
    <TimeContext value={time}>
      <FlowPlaces flowId={flow.id} />
      <div className="mt-6 flex min-h-0 flex-1 flex-col gap-5">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 dir="auto" className="text-title font-semibold wrap-anywhere">
              {texts.heading(flow.name)}
            </h1>
            <p className="mt-1 text-secondary">{texts.intro}</p>
          </div>
          {liveDataViews.length > 1 && (
            <nav
              aria-label={texts.views.label}
              className="flex gap-0.5 rounded-control bg-hover p-0.5 text-panel"
            >
              {liveDataViews.map((each) => (
                <Link
                  key={each}
                  href={`/flows/${flow.id}/data${each === "answers" ? "" : `?view=${each}`}`}
                  aria-current={each === view ? "page" : undefined}
                  className={classNames(
                    "flex h-8 items-center rounded-[5px] px-2.5 font-medium transition-colors duration-120 ease-out",
                    each === view
                      ? "bg-panel text-ink shadow-sm dark:bg-line"
                      : "text-secondary hover:text-ink",
                  )}
                >
                  {texts.views[each]}
                </Link>
              ))}
            </nav>
          )}
        </div>
        {children}
      </div>
    </TimeContext>
  );
}
