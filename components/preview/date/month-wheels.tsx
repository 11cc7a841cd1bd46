import { useDevice } from "../device";
import { phoneTexts } from "../texts";
import styles from "./calendar.module.css";
import { type CalendarRules, monthsOf, yearsOf } from "./calendar-rules";
import { monthNames } from "./day-words";
import type { Month } from "./month";
import { Wheel } from "./wheel";

type MonthWheelsProps = {
  readonly rules: CalendarRules;
  readonly month: Month;
  readonly onShow: (month: Month) => void;
};

/** Month and year on wheels, as iOS offers them above its calendar. */
export function MonthWheels({ rules, month, onShow }: MonthWheelsProps) {
  const names = monthNames(useDevice().locale);
  const months = monthsOf(rules, month.year);
  const years = yearsOf(rules);
  return (
    <div className={styles.wheels}>
      <Wheel
        label={phoneTexts.month}
        items={months.map((number) => names[number - 1] ?? "")}
        index={months.indexOf(month.month)}
        onTurn={(index) => onShow({ ...month, month: months[index] ?? month.month })}
      />
      <Wheel
        label={phoneTexts.year}
        items={years.map(String)}
        index={years.indexOf(month.year)}
        onTurn={(index) => onShow({ ...month, year: years[index] ?? month.year })}
      />
    </div>
  );
}
