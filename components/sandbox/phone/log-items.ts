import type { LogLine } from "@/components/builder/trying/log-words";
import type { ActivityItem } from "./ports";

/** Something that happened on the phone. `at` is ISO 8601 on this device's clock. */
export type PhoneEntry = {
  readonly kind: "phone";
  readonly id: string;
  readonly at: string;
  readonly line: LogLine;
};

export type LogItem = ActivityItem | PhoneEntry;
export type LogFilter = "all" | LogItem["kind"];

const shownMax = 100;

/** What is listed, newest first. Of one moment, what the phone did comes before what followed from it. */
export function logItems(
  activity: readonly ActivityItem[],
  /** Newest first. */
  entries: readonly PhoneEntry[],
  filter: LogFilter,
): readonly LogItem[] {
  const all: readonly LogItem[] = [...activity, ...entries];
  return all
    .filter(({ kind }) => filter === "all" || kind === filter)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, shownMax);
}
