"use client";

import { Plus, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { OpeningHours } from "@/lib/flow/rules/rules";
import type { Change } from "../rule-scope";
import { liveTexts } from "../texts";

const texts = liveTexts.slots;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type HoursTableProps = {
  readonly hours: readonly OpeningHours[];
  readonly onChange: Change<readonly OpeningHours[]>;
};

/** When it is open, day by day; a day may have several spans, as with a pause at noon. */
export function HoursTable({ hours, onChange }: HoursTableProps) {
  return (
    <table className="w-fit border-separate border-spacing-y-1" aria-label={texts.hours}>
      <tbody>
        {weekdays.map((weekday) => {
          const day = dayName(weekday);
          const own = hours.filter((each) => each.weekday === weekday);
          return (
            <tr key={weekday}>
              <th scope="row" className="pr-3 text-left align-top leading-8 font-normal">
                {day}
              </th>
              <td className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {own.length === 0 && <span className="leading-8 text-secondary">{texts.closed}</span>}
                {own.map((span) => (
                  <Span
                    key={hours.indexOf(span)}
                    day={day}
                    span={span}
                    onChange={(next) => onChange(hours.with(hours.indexOf(span), next), `${weekday}`)}
                    onRemove={() => onChange(hours.filter((each) => each !== span))}
                  />
                ))}
                <IconButton
                  icon={Plus}
                  label={texts.addHours(day)}
                  onClick={() => onChange([...hours, { weekday, ...nextSpan(own) }])}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type SpanProps = {
  readonly day: string;
  readonly span: OpeningHours;
  readonly onChange: (span: OpeningHours) => void;
  readonly onRemove: () => void;
};

function Span({ day, span, onChange, onRemove }: SpanProps) {
  const input = "h-8 rounded-control border border-line-strong bg-panel px-1.5 tabular-nums";
  return (
    <span className="flex items-center gap-1">
      <input
        type="time"
        aria-label={texts.opens(day)}
        value={span.from}
        className={input}
        onChange={({ target }) => target.value !== "" && onChange({ ...span, from: target.value })}
      />
      <span>{texts.until}</span>
      <input
        type="time"
        aria-label={texts.closes(day)}
        value={span.until}
        className={input}
        onChange={({ target }) => target.value !== "" && onChange({ ...span, until: target.value })}
      />
      <IconButton icon={X} label={texts.removeHours(day)} onClick={onRemove} />
    </span>
  );
}

/** After a morning comes an afternoon. */
function nextSpan(own: readonly OpeningHours[]): Pick<OpeningHours, "from" | "until"> {
  const last = own.at(-1);
  if (!last) return { from: "09:00", until: "17:00" };
  return last.until < "14:00" ? { from: "14:00", until: "18:00" } : { from: "18:00", until: "20:00" };
}

/** 1 is Monday. */
function dayName(weekday: number): string {
  const monday = Date.UTC(2024, 0, weekday);
  return new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(monday);
}
