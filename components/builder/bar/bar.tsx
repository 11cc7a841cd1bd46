"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { texts } from "../texts";
import { ExportButton } from "./export-button";
import { FlowName } from "./flow-name";
import { HistoryButtons } from "./history-buttons";
import { MoreButton } from "./more-button";
import { ProblemsButton } from "./problems-button";
import { PublishLink } from "./publish-link";
import { TryButton } from "./try-button";

type BarProps = {
  /** What the saving room says about the draft. */
  readonly saveStatus: ReactNode;
  /** Lines that the page adds to the last menu. */
  readonly menu: ReactNode;
  /** Where the Flow stands at WhatsApp. */
  readonly standing: ReactNode;
};

export function Bar({ saveStatus, menu, standing }: BarProps) {
  return (
    <header className="grid h-12 shrink-0 grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-1 sm:gap-2 lg:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] lg:gap-4 border-b border-line bg-panel px-2 text-panel">
      <div className="flex min-w-0 items-center gap-1">
        <Link
          href="/flows"
          aria-label={texts.bar.backToFlows}
          className="flex h-8 shrink-0 items-center gap-1 rounded-control pr-2 pl-1 text-secondary hover:bg-hover hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          <span className="max-sm:hidden">{texts.bar.back}</span>
        </Link>
        <span aria-hidden="true" className="h-4 w-px shrink-0 bg-line" />
        <FlowName />
        {standing}
      </div>
      <div className="flex items-center gap-1 sm:gap-3">
        <HistoryButtons />
        <div className="sm:min-w-24">{saveStatus}</div>
      </div>
      <div className="flex min-w-0 items-center justify-end gap-1 sm:gap-2">
        <ProblemsButton />
        <TryButton />
        {/* Its lines are among the commands too. */}
        <span className="max-sm:hidden">
          <ExportButton />
        </span>
        <PublishLink />
        <MoreButton>{menu}</MoreButton>
      </div>
    </header>
  );
}
