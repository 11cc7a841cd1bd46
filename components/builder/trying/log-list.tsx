"use client";

import { Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { Json } from "@/lib/flow/json";
import { type LogLine, logLine } from "./log-words";
import { tryingTexts } from "./texts";

type LogListProps = {
  readonly entries: readonly PlayLogEntry[];
  onClear(): void;
  /** Says what is real of it. */
  readonly note: string;
  /** Stands above the note. */
  readonly children?: ReactNode;
};

/** What happened so far, newest last. */
export function LogList({ entries, onClear, note, children }: LogListProps) {
  const end = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new entry comes into sight.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [entries.length]);
  return (
    <div className="flex min-h-0 w-72 shrink-0 flex-col border-l border-line bg-panel text-panel">
      <header className="flex h-11 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <h2 className="font-semibold">{tryingTexts.log}</h2>
        {entries.length > 0 && (
          <Button variant="ghost" size="panel" onClick={onClear}>
            {tryingTexts.clear}
          </Button>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {entries.length === 0 ? (
          <p className="p-4 text-secondary">{tryingTexts.empty}</p>
        ) : (
          <ol aria-live="polite" className="flex flex-col gap-2 p-4">
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries only ever follow each other.
              <LogItem key={index} line={logLine(entry)} />
            ))}
            <li ref={end} aria-hidden="true" />
          </ol>
        )}
      </div>
      <div className="flex shrink-0 flex-col gap-2 border-t border-line px-4 py-2 text-caption text-secondary">
        {children}
        <p>{note}</p>
      </div>
    </div>
  );
}

const tones: { readonly [tone in LogLine["tone"]]: string } = {
  plain: "text-ink",
  screen: "mt-1 font-medium text-ink",
  problem: "font-medium text-problem",
  good: "mt-1 font-medium text-good",
};

function LogItem({ line }: { readonly line: LogLine }) {
  return (
    <li className="flex flex-col gap-1">
      <span className={`wrap-anywhere ${tones[line.tone]}`}>{line.text}</span>
      {line.detail !== undefined && (
        <span className="text-caption text-secondary wrap-anywhere">{line.detail}</span>
      )}
      {line.data !== undefined && <LogData data={line.data} canCopy={line.tone === "good"} />}
    </li>
  );
}

function LogData({ data, canCopy }: { readonly data: Json; readonly canCopy: boolean }) {
  const text = JSON.stringify(data, null, 2);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    showToast({ text: tryingTexts.copied });
  }

  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-control border border-line bg-page p-2 font-mono text-caption"
      >
        {text}
      </pre>
      {canCopy && (
        <Button variant="ghost" size="panel" icon={Copy} className="self-start" onClick={() => void copy()}>
          {tryingTexts.copyResponse}
        </Button>
      )}
    </>
  );
}
