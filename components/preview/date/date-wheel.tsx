import { phoneTexts } from "../texts";
import { type CalendarRules, clampDay, clampMonth, monthsOf, yearsOf } from "./calendar-rules";
import { type DatePart, monthNames } from "./day-words";
import { type DayNumber, dateInMonth, dayInMonth, daysIn, type Month, monthOf } from "./month";
import { Wheel } from "./wheel";

type DateWheelProps = {
  readonly part: DatePart;
  readonly day: DayNumber;
  readonly rules: CalendarRules;
  readonly locale: string;
  readonly onTurn: (day: DayNumber) => void;
};

/** The wheel of one part of a date; turning it keeps the others and stays within the calendar. */
export function DateWheel({ part, day, rules, locale, onTurn }: DateWheelProps) {
  const month = monthOf(day);
  const numbers = numbersOf(part, month, rules);
  const names = part === "month" ? monthNames(locale) : [];

  function turn(index: number): void {
    const number = numbers[index];
    if (number === undefined) return;
    const turned =
      part === "day"
        ? dayInMonth(month, number)
        : dayInMonth(clampMonth(rules, { ...month, [part]: number }), dateInMonth(day));
    onTurn(clampDay(rules, turned));
  }

  const current = part === "day" ? dateInMonth(day) : month[part];
  return (
    <Wheel
      label={phoneTexts[part]}
      items={numbers.map((number) => (part === "month" ? (names[number - 1] ?? "") : String(number)))}
      index={numbers.indexOf(current)}
      onTurn={turn}
    />
  );
}

function numbersOf(part: DatePart, month: Month, rules: CalendarRules): readonly number[] {
  if (part === "year") return yearsOf(rules);
  if (part === "month") return monthsOf(rules, month.year);
  return Array.from({ length: daysIn(month) }, (_, index) => index + 1).filter((date) => {
    const day = dayInMonth(month, date);
    return day >= rules.first && day <= rules.last;
  });
}
