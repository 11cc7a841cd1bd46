import { useState } from "react";
import { Select } from "@/components/ui/select";
import { ActivityRow } from "./activity-row";
import { type LogFilter, type LogItem, logItems, type PhoneEntry } from "./log-items";
import { PhoneEntryRow } from "./phone-entry-row";
import type { ActivityItem, PhonePorts } from "./ports";
import { logTexts as texts } from "./texts";

type LogPanelProps = {
  readonly activity: readonly ActivityItem[];
  readonly entries: readonly PhoneEntry[];
  readonly locale: string;
  readonly ports: Pick<PhonePorts, "readActivity" | "deliverAgain">;
  readonly onChanged: () => void;
};

const filters: readonly LogFilter[] = ["all", "phone", "webhook", "endpoint"];

/** The quiet list beside the phone: what happened on it, which webhooks went out, what live data was asked. */
export function LogPanel({ activity, entries, locale, ports, onChanged }: LogPanelProps) {
  const [filter, setFilter] = useState<LogFilter>("all");
  const items = logItems(activity, entries, filter);
  return (
    <section aria-label={texts.title} className="flex min-h-0 flex-col">
      <header className="flex h-14 shrink-0 items-center justify-between gap-3 border-b border-line px-4">
        <h2 className="font-semibold">{texts.title}</h2>
        <Select
          label={texts.filter}
          hidesLabel
          size="panel"
          className="w-36"
          value={filter}
          onValueChange={setFilter}
          options={filters.map((value) => ({ value, label: texts.filters[value] }))}
        />
      </header>
      {items.length === 0 ? (
        <p className="p-4 text-panel text-secondary">{texts.empty[filter]}</p>
      ) : (
        <ol className="min-h-0 flex-1 overflow-y-auto px-2 py-2">
          {items.map((item) => (
            <li key={keyOf(item)}>
              {item.kind === "phone" ? (
                <PhoneEntryRow entry={item} locale={locale} />
              ) : (
                <ActivityRow item={item} locale={locale} ports={ports} onChanged={onChanged} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function keyOf({ kind, id }: LogItem): string {
  return `${kind} ${id}`;
}
