"use client";

import { CircleAlert, Flag, TriangleAlert } from "lucide-react";
import { type FlowScreen, isTerminal, screenId } from "@/lib/flow/model/document";
import { useScreenIssues } from "../store/derived";
import { screenNameOf } from "../words/node-words";
import { screensTexts } from "./texts";

type CardWordsProps = {
  readonly id: string;
  readonly screen: FlowScreen;
  readonly index: number;
  readonly count: number;
};

/** Title, id and marks of a screen in the list. */
export function CardWords({ id, screen, index, count }: CardWordsProps) {
  const issues = useScreenIssues(screen.key);
  const isError = issues.some((issue) => issue.severity === "error");
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <span id={id} className="flex min-w-0 flex-1 flex-col gap-0.5 py-0.5">
      <span className="line-clamp-2 pr-6 text-panel font-medium wrap-anywhere">{screenNameOf(screen)}</span>
      <span className="sr-only">{screensTexts.position(index + 1, count)}</span>
      <span aria-hidden="true" className="truncate font-mono text-[11px] leading-4 text-secondary">
        {screenId(screen)}
      </span>
      <span className="mt-auto flex items-center gap-2 text-caption text-secondary">
        {isTerminal(screen) && (
          <span className="flex items-center gap-1" title={screensTexts.lastHelp}>
            <Flag aria-hidden="true" className="size-3.5" />
            {screensTexts.last}
          </span>
        )}
        {issues.length > 0 && (
          <span className={`flex items-center gap-1 ${isError ? "text-problem" : "text-caution"}`}>
            <Icon aria-hidden="true" className="size-3.5" />
            <span aria-hidden="true">{issues.length}</span>
            <span className="sr-only">{screensTexts.problems(issues.length)}</span>
          </span>
        )}
      </span>
    </span>
  );
}
