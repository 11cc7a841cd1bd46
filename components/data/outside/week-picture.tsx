"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { Row } from "@/lib/sources/rows";
import { outsideTexts } from "./texts";
import { clockOf, type DayPart, mondayOf, weekOf } from "./week";

type WeekPictureProps = {
  readonly rows: readonly Row[];
  readonly zone: string;
  /** ISO 8601; the week that is shown first. */
  readonly now: string;
  readonly locale: string;
};

const hourHeight = 28;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Busy times as a week, as the clocks of the place show them. */
export function WeekPicture({ rows, zone, now, locale }: WeekPictureProps) {
  const words = outsideTexts.calendar;
  const [weeks, setWeeks] = useState(0);
  const times = useMemo(
    () =>
      rows.map(({ id, cells }) => ({
        id,
        from: String(cells.from),
        until: String(cells.until),
        title: String(cells.title ?? ""),
        isWholeDay: cells["whole-day"] === true,
      })),
    [rows],
  );
  const days = weekOf(times, mondayOf(now, zone, weeks), zone);
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const nameOf = (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  const isEmpty = days.every(({ parts }) => parts.length === 0);
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton label={words.before} icon={ChevronLeft} onClick={() => setWeeks(weeks - 1)} />
        <IconButton label={words.after} icon={ChevronRight} onClick={() => setWeeks(weeks + 1)} />
        <h2 className="font-semibold" aria-live="polite">
          {words.week(nameOf(days[0]?.date ?? ""), nameOf(days[6]?.date ?? ""))}
        </h2>
        {weeks !== 0 && (
          <Button size="panel" variant="ghost" onClick={() => setWeeks(0)}>
            {words.today}
          </Button>
        )}
        <span className="ml-auto text-caption text-secondary">{words.count(rows.length)}</span>
      </div>
      {isEmpty && <p className="text-secondary">{words.none}</p>}
      <section
        ref={toMorning}
        aria-label={words.busyTimes}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        className="max-h-120 overflow-auto rounded-card border border-line bg-panel"
      >
        <div className="flex min-w-160">
          <div aria-hidden="true" className="w-12 shrink-0 pt-8 text-right text-caption text-secondary">
            {hours.map((hour) => (
              <div key={hour} style={{ height: hourHeight }} className="-mt-2 mb-2 pr-2">
                {hour > 0 && `${String(hour).padStart(2, "0")}:00`}
              </div>
            ))}
          </div>
          {days.map(({ date, parts }) => (
            <div key={date} className="min-w-0 flex-1 border-l border-line">
              <h3 className="sticky top-0 z-[1] flex h-8 items-center justify-center border-b border-line bg-panel text-caption font-medium">
                {nameOf(date)}
              </h3>
              <ul
                aria-label={nameOf(date)}
                className="relative bg-[repeating-linear-gradient(to_bottom,var(--line)_0_1px,transparent_1px_28px)]"
                style={{ height: hourHeight * 24 }}
              >
                {parts.map((part) => (
                  <BusyPart key={part.id} part={part} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </section>
  );
}

/** Nights are there, and seldom looked at. */
function toMorning(scroller: HTMLElement | null): void {
  if (scroller) scroller.scrollTop = 7 * hourHeight;
}

function BusyPart({ part: { from, until, title, isWholeDay } }: { readonly part: DayPart }) {
  const words = outsideTexts.calendar;
  const when = isWholeDay ? words.wholeDay : `${clockOf(from)}–${clockOf(until)}`;
  const name = `${when} ${title || words.busy}`;
  return (
    <li
      title={name}
      style={{ top: (from / 60) * hourHeight, height: Math.max(((until - from) / 60) * hourHeight - 1, 12) }}
      className={classNames(
        "absolute inset-x-0.5 overflow-hidden rounded-[4px] border-l-2 border-accent bg-accent-soft px-1 text-[11px] leading-4",
        isWholeDay && "border-line-strong bg-hover",
      )}
    >
      <span className="font-medium">{when}</span> {title || words.busy}
    </li>
  );
}
