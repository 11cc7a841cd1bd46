import { useDevice } from "../device";
import { CaretDownSign, ChevronNextSign } from "../icons/signs";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import styles from "./calendar.module.css";
import { type CalendarRules, hasNextMonth, hasPreviousMonth, monthsOf, yearsOf } from "./calendar-rules";
import { monthAndYear, monthNames } from "./day-words";
import { addMonths, type Month } from "./month";

type MonthBarProps = {
  readonly platform: Platform;
  readonly rules: CalendarRules;
  readonly month: Month;
  readonly showsWheels: boolean;
  readonly onToggleWheels: () => void;
  readonly onShow: (month: Month) => void;
};

/** Which month is shown and the ways to another: lists on Android, a toggle for wheels on iOS, arrows on both. */
export function MonthBar(props: MonthBarProps) {
  const { rules, month, onShow } = props;
  return (
    <div className={styles.bar}>
      {props.platform === "android" ? <MonthLists {...props} /> : <MonthToggle {...props} />}
      <span className={styles.arrows} data-hidden={props.showsWheels ? "" : undefined}>
        <button
          type="button"
          className={styles.previous}
          aria-label={phoneTexts.previousMonth}
          disabled={!hasPreviousMonth(rules, month)}
          onClick={() => onShow(addMonths(month, -1))}
        >
          <ChevronNextSign size={20} />
        </button>
        <button
          type="button"
          className={styles.next}
          aria-label={phoneTexts.nextMonth}
          disabled={!hasNextMonth(rules, month)}
          onClick={() => onShow(addMonths(month, 1))}
        >
          <ChevronNextSign size={20} />
        </button>
      </span>
    </div>
  );
}

function MonthLists({ rules, month, onShow }: MonthBarProps) {
  const names = monthNames(useDevice().locale, "short");
  return (
    <span className={styles.lists}>
      <span className={styles.list}>
        <select
          aria-label={phoneTexts.month}
          value={month.month}
          onChange={(event) => onShow({ ...month, month: Number(event.target.value) })}
        >
          {monthsOf(rules, month.year).map((number) => (
            <option key={number} value={number}>
              {names[number - 1]}
            </option>
          ))}
        </select>
        <CaretDownSign size={18} />
      </span>
      <span className={styles.list}>
        <select
          aria-label={phoneTexts.year}
          value={month.year}
          onChange={(event) => onShow({ ...month, year: Number(event.target.value) })}
        >
          {yearsOf(rules).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
        <CaretDownSign size={18} />
      </span>
    </span>
  );
}

function MonthToggle({ month, showsWheels, onToggleWheels }: MonthBarProps) {
  const { locale } = useDevice();
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={showsWheels}
      aria-label={`${monthAndYear(month, locale)}, ${phoneTexts.chooseMonthAndYear}`}
      onClick={onToggleWheels}
    >
      {monthAndYear(month, locale)}
      <ChevronNextSign size={14} />
    </button>
  );
}
