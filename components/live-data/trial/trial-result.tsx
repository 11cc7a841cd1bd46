import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { own } from "@/lib/flow/json";
import type { Trial } from "@/lib/live-data/trials/trial";
import type { Question } from "./question";
import { texts } from "./texts";

const words = texts;

type TrialResultProps = {
  readonly trial: Trial;
  readonly asked: Question | undefined;
  /** By id. */
  readonly screenTitles: ReadonlyMap<string, string>;
  /** Leads to a line of the code. */
  readonly onLine?: ((line: number) => void) | undefined;
};

/** What came of a trial: whether the Flow takes it, the answer, the console, every fetch, the time. */
export function TrialResult({ trial, asked, screenTitles, onLine }: TrialResultProps) {
  const { outcome, lines, fetches, cpuMs, wallMs } = trial;
  return (
    <div className="flex flex-col gap-3 text-panel">
      <Verdict {...{ outcome, asked, screenTitles, onLine }} />
      {outcome.kind === "answered" && (
        <Part title={words.answer}>
          <pre className="max-h-72 overflow-auto rounded-control bg-hover p-2.5 font-mono text-caption whitespace-pre-wrap wrap-anywhere">
            {JSON.stringify(outcome.shown, null, 2)}
          </pre>
        </Part>
      )}
      {outcome.kind === "answered" && outcome.notes.length > 0 && (
        <Part title={words.mended}>
          <ul className="list-disc pl-4 text-secondary">
            {outcome.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      )}
      {lines.length > 0 && (
        <Part title={words.console}>
          <ol className="max-h-56 divide-y divide-line overflow-auto rounded-control border border-line font-mono text-caption">
            {lines.map(({ level, text, atMs }) => (
              <li
                key={`${atMs} ${text}`}
                className={classNames("px-2.5 py-1 whitespace-pre-wrap wrap-anywhere", inks[level])}
              >
                {level !== "log" && <span className="font-medium">{level}: </span>}
                {text}
              </li>
            ))}
          </ol>
        </Part>
      )}
      {fetches.length > 0 && (
        <Part title={words.fetches}>
          <ul className="flex flex-col gap-1">
            {fetches.map(({ method, url, status, problem, ms }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and one address may be called twice.
              <li key={index} className="wrap-anywhere">
                <span className="font-mono text-caption">
                  {method} {url}
                </span>
                <span className={classNames("block", problem ? "text-problem" : "text-secondary")}>
                  {problem ?? words.status(status ?? 0)} · {Math.round(ms)} ms
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className="text-secondary tabular-nums">
        {cpuMs === null
          ? words.took(milliseconds(wallMs))
          : words.computed(milliseconds(wallMs), milliseconds(cpuMs))}
      </p>
    </div>
  );
}

const inks = {
  debug: "text-secondary",
  log: "",
  info: "",
  warn: "bg-caution-soft",
  error: "bg-problem-soft",
} as const;

type VerdictProps = { readonly outcome: Trial["outcome"] } & Omit<TrialResultProps, "trial">;

function Verdict({ outcome, asked, screenTitles, onLine }: VerdictProps) {
  if (outcome.kind === "failed") {
    const { fault, message, place } = outcome;
    return (
      <Notice
        tone="problem"
        role="alert"
        title={words.faults[fault]}
        actions={
          place &&
          onLine && (
            <Button size="panel" onClick={() => onLine(place.line)}>
              {words.line(place.line)}
            </Button>
          )
        }
      >
        {message}
      </Notice>
    );
  }
  if (outcome.refusedBecause !== null) {
    return (
      <Notice tone="problem" role="alert" title={words.refused}>
        {outcome.refusedBecause}
      </Notice>
    );
  }
  return <Notice tone="good" role="status" title={titleOf(outcome, { asked, screenTitles })} />;
}

function titleOf(
  { shown }: Extract<Trial["outcome"], { kind: "answered" }>,
  { asked, screenTitles }: Pick<TrialResultProps, "asked" | "screenTitles">,
): string {
  const screen = own(shown, "screen");
  if (typeof screen !== "string") return words.closes;
  if (screen === "SUCCESS") return words.ends;
  return screen === asked?.screen ? words.stays : words.fits(screenTitles.get(screen) || screen);
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      {children}
    </div>
  );
}

function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");
}
