import { addMonths, type DayNumber, dateInMonth, dayInMonth, monthOf, weekdayIndex } from "./month";

/** Where a key leads from a day of a calendar; null when the key means nothing there. */
export function dayAfterKey(
  day: DayNumber,
  key: { readonly name: string; readonly isRightToLeft: boolean; readonly weekStart: number },
): DayNumber | null {
  const ahead = key.isRightToLeft ? -1 : 1;
  const column = (weekdayIndex(day) - key.weekStart + 7) % 7;
  switch (key.name) {
    case "ArrowRight":
      return day + ahead;
    case "ArrowLeft":
      return day - ahead;
    case "ArrowDown":
      return day + 7;
    case "ArrowUp":
      return day - 7;
    case "Home":
      return day - column;
    case "End":
      return day - column + 6;
    case "PageDown":
      return dayInMonth(addMonths(monthOf(day), 1), dateInMonth(day));
    case "PageUp":
      return dayInMonth(addMonths(monthOf(day), -1), dateInMonth(day));
    default:
      return null;
  }
}
