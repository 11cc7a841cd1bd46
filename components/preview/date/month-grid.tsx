import { type KeyboardEvent, useId } from "react";
import { flushSync } from "react-dom";
import { dayOf } from "@/lib/flow/runtime/dates/day-number";
import { useDevice } from "../device";
import styles from "./calendar.module.css";
import type { CalendarRules } from "./calendar-rules";
import { DayCell } from "./day-cell";
import { dayAfterKey } from "./day-keys";
import { monthAndYear, weekdayNames, weekStart } from "./day-words";
import { type DayNumber, type Month, weeksOf } from "./month";

type MonthGridProps = {
  readonly month: Month;
  readonly rules: CalendarRules;
  readonly chosen: DayNumber | null;
  readonly otherEnd: DayNumber | null;
  /** The day the Tab key reaches. */
  readonly reachable: DayNumber;
  /** The arrow keys lead to a day, perhaps of another month. */
  readonly onMove: (day: DayNumber) => void;
  readonly onChoose: (day: DayNumber) => void;
};

/** One month of days, reached by arrow keys. Days of other months are not shown. spec/renderer.md, 3.11. */
export function MonthGrid(props: MonthGridProps) {
  const { locale, today } = useDevice();
  const captionId = useId();
  const start = weekStart(locale);

  function move(event: KeyboardEvent<HTMLElement>): void {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const day = dayAfterKey(props.reachable, { name: event.key, isRightToLeft, weekStart: start });
    if (day === null) return;
    event.preventDefault();
    const grid = event.currentTarget;
    flushSync(() => props.onMove(day));
    grid.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys walk this table of buttons.
    <table className={styles.grid} role="grid" aria-labelledby={captionId} onKeyDown={move}>
      <caption id={captionId} className={styles.spoken} aria-live="polite">
        {monthAndYear(props.month, locale)}
      </caption>
      <thead>
        <tr>
          {weekdayNames(locale, start).map((name) => (
            <th key={name.long} scope="col" abbr={name.long}>
              {name.narrow}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.month, start).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, column) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: empty cells have no identity besides their column.
                <td key={column} />
              ) : (
                <DayCell
                  key={day}
                  day={day}
                  locale={locale}
                  isChosen={day === props.chosen || day === props.otherEnd}
                  isBetween={isBetween(day, props.chosen, props.otherEnd)}
                  isToday={today !== null && day === dayOf(today)}
                  isOpen={props.rules.isOpen(day)}
                  isReachable={day === props.reachable}
                  onChoose={() => props.onChoose(day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isBetween(day: DayNumber, a: DayNumber | null, b: DayNumber | null): boolean {
  return a !== null && b !== null && day > Math.min(a, b) && day < Math.max(a, b);
}
