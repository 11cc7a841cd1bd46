import type { Cell } from "./cell";

/** Words for what has none of its own. */
const words = { yes: "Yes", no: "No" } as const;

/** An answer in one line, dates and numbers as the reader writes them. */
export function cellText(cell: Cell | undefined, locale: string): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
    case "json":
      return cell.text;
    case "number":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(cell.number);
    case "yes-no":
      return cell.isYes ? words.yes : words.no;
    case "date":
      return dayText(cell.date, locale);
    case "range":
      return [cell.start, cell.end].map((day) => (day === null ? "…" : dayText(day, locale))).join(" – ");
    case "titles":
      return cell.titles.join(", ");
    case "files":
      return cell.files.map(({ name }) => name).join(", ");
  }
}

/** A day of the calendar is the same everywhere; what is no day stands as it came. */
function dayText(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
