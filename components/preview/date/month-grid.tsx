import { type KeyboardEvent, useId } from "react";
import { flushSync } from "react-dom";
import { dayOf } from "@/lib/flow/dates/day-number";
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
  const { locale } = useDevice();
  const captionId = useId();
  const start = weekStart(locale);

  function move(event: KeyboardEvent<HTMLElement>): void {
    const grid = event.currentTarget;
    const isRightToLeft = getComputedStyle(grid).direction === "rtl";
    const day = dayAfterKey(props.reachable, { name: event.key, isRightToLeft, weekStart: start });
    if (day === null) return;
    event.preventDefault();
    flushSync(() => props.onMove(day));
    grid.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  return (
    <>
      <p id={captionId} className={styles.spoken} aria-live="polite">
        {monthAndYear(props.month, locale)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys walk this table of buttons. */}
      <table className={styles.grid} role="grid" aria-labelledby={captionId} onKeyDown={move}>
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
              {week.map((day, column) => (
                <GridCell key={day ?? `empty ${column}`} {...props} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A day with all that is known about it, or an empty place. */
function GridCell(props: MonthGridProps & { readonly day: DayNumber | null }) {
  const { locale, today } = useDevice();
  const { day, chosen, otherEnd } = props;
  if (day === null) return <td />;
  return (
    <DayCell
      day={day}
      locale={locale}
      isChosen={day === chosen || day === otherEnd}
      isBetween={isBetween(day, chosen, otherEnd)}
      isToday={today !== null && day === dayOf(today)}
      isOpen={props.rules.isOpen(day)}
      isReachable={day === props.reachable}
      onChoose={() => props.onChoose(day)}
    />
  );
}

function isBetween(day: DayNumber, a: DayNumber | null, b: DayNumber | null): boolean {
  return a !== null && b !== null && day > Math.min(a, b) && day < Math.max(a, b);
}
