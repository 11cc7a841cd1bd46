import { dayOf } from "@/lib/flow/dates/day-number";
import type { SummaryValue } from "@/lib/flow/runtime/view";
import { shortDate } from "../date/day-words";

type WordedValue = Exclude<SummaryValue, { readonly kind: "masked" | "ticked" }>;

/** An answer in words; several things stand one below the other. */
export function summaryText(value: WordedValue, locale: string): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "titles":
      return value.titles.join("\n");
    case "files":
      return value.names.join("\n");
    case "date":
      return dateText(value.date, locale);
    case "range":
      return `${dateText(value.start ?? "", locale)} – ${dateText(value.end ?? "", locale)}`;
  }
}

function dateText(iso: string, locale: string): string {
  const day = dayOf(iso);
  return day === null ? iso : shortDate(day, locale);
}
