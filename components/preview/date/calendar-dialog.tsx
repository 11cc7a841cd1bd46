import { useEffect, useRef, useState } from "react";
import { dayOf } from "@/lib/flow/dates/day-number";
import { useDevice } from "../device";
import { SheetOverlay } from "../sheet/sheet-overlay";
import { phoneTexts } from "../texts";
import styles from "./calendar.module.css";
import { clampDay, clampMonth } from "./calendar-rules";
import { headlineDate } from "./day-words";
import { type DayNumber, dateInMonth, dayInMonth, type Month, monthOf } from "./month";
import { MonthBar } from "./month-bar";
import { MonthGrid } from "./month-grid";
import { MonthWheels } from "./month-wheels";
import type { PickerProps } from "./picker-props";

/**
 * A calendar in the middle of the sheet. Android keeps the choice until OK is tapped; on iOS a tap on a day is the
 * choice, and month and year turn on wheels. spec/renderer.md, 3.11.
 */
export function CalendarDialog({ label, platform, rules, chosen, otherEnd, onPick, onClose }: PickerProps) {
  const { today, locale } = useDevice();
  const [marked, setMarked] = useState(chosen);
  const [reachable, setReachable] = useState(() =>
    clampDay(rules, chosen ?? otherEnd ?? dayOf(today ?? "") ?? rules.first),
  );
  const [showsWheels, setShowsWheels] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("[role=grid] [tabindex='0']")?.focus(), []);
  const month = monthOf(reachable);

  function showMonth(next: Month): void {
    setReachable(clampDay(rules, dayInMonth(clampMonth(rules, next), dateInMonth(reachable))));
  }

  function choose(day: DayNumber): void {
    setReachable(day);
    setMarked(day);
    if (platform === "ios") onPick(day);
  }

  return (
    <SheetOverlay kind="dialog" title={label} onClose={onClose}>
      <div
        ref={box}
        className={styles.dialog}
        role="dialog"
        aria-modal="true"
        aria-label={label || phoneTexts.chooseDate}
      >
        {platform === "android" && (
          <div className={styles.head}>
            <p className={styles.label}>{label}</p>
            <p className={styles.headline}>
              {marked === null ? phoneTexts.chooseDate : headlineDate(marked, locale)}
            </p>
          </div>
        )}
        <MonthBar
          platform={platform}
          rules={rules}
          month={month}
          showsWheels={showsWheels}
          onToggleWheels={() => setShowsWheels(!showsWheels)}
          onShow={showMonth}
        />
        {showsWheels ? (
          <MonthWheels rules={rules} month={month} onShow={showMonth} />
        ) : (
          <MonthGrid
            month={month}
            rules={rules}
            chosen={marked}
            otherEnd={otherEnd}
            reachable={reachable}
            onMove={(day) => setReachable(clampDay(rules, day))}
            onChoose={choose}
          />
        )}
        {platform === "android" && (
          <div className={styles.actions}>
            <button type="button" onClick={onClose}>
              {phoneTexts.cancel}
            </button>
            <button
              type="button"
              disabled={marked === null}
              onClick={() => {
                if (marked !== null) onPick(marked);
              }}
            >
              {phoneTexts.ok}
            </button>
          </div>
        )}
      </div>
    </SheetOverlay>
  );
}
