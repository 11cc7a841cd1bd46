import { ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Tone } from "@/components/ui/tone";
import { logTexts as texts } from "./texts";

type LogRowProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly state?: string | undefined;
  readonly tone: Tone;
  readonly time: string;
  /** Absent when there is nothing more to see. */
  readonly onToggle?: (() => void) | undefined;
  readonly isOpen?: boolean;
  readonly children?: ReactNode;
};

const inks: { readonly [tone in Tone]: string } = {
  neutral: "text-secondary",
  accent: "text-secondary",
  good: "text-secondary",
  caution: "text-caution",
  problem: "text-problem",
};

/** A line of the log, which opens where there is more to see. */
export function LogRow(props: LogRowProps) {
  const { icon: Icon, title, state, tone, time, onToggle, isOpen = false, children } = props;
  const words = (
    <>
      <Icon aria-hidden="true" className={classNames("mt-0.5 size-4 shrink-0", inks[tone])} />
      <span className="min-w-0 flex-1">
        <span className="block text-ink wrap-anywhere">{title}</span>
        {state !== undefined && (
          <span className={classNames("block text-caption wrap-anywhere", inks[tone])}>{state}</span>
        )}
      </span>
      <time className="shrink-0 pt-px text-caption text-secondary tabular-nums">{time}</time>
      {onToggle ? (
        <ChevronRight
          aria-hidden="true"
          className={classNames(
            "mt-0.5 size-4 shrink-0 text-secondary transition-transform duration-120 ease-out",
            isOpen && "rotate-90",
          )}
        />
      ) : (
        <span className="w-4 shrink-0" />
      )}
    </>
  );
  const look = "flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-left text-panel";
  return (
    <>
      {onToggle ? (
        <button
          type="button"
          aria-expanded={isOpen}
          title={isOpen ? texts.hide : texts.show}
          className={classNames(look, "hover:bg-hover")}
          onClick={onToggle}
        >
          {words}
        </button>
      ) : (
        <div className={look}>{words}</div>
      )}
      {isOpen && <div className="flex flex-col gap-2 pt-1 pr-2 pb-3 pl-8 text-panel">{children}</div>}
    </>
  );
}

/** Text as it was sent, under a word that says what it is. */
export function LogData({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-caption text-secondary">{label}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-control border border-line bg-page p-2 font-mono text-caption"
      >
        {text}
      </pre>
    </div>
  );
}

/** With seconds, so that one can see what followed from what. */
export function exactTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(new Date(at));
}
