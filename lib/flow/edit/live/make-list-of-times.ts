import type { FlowDocument } from "../../model/document";
import type { RuleAt } from "../../rules/rule-at";
import { type OptionFields, type SlotsStep, slotColumns } from "../../rules/rules";
import { filledListAt, type ListAt } from "./live-list";
import { fillList } from "./make-list-live";
import { makeListStatic } from "./make-list-static";
import type { Home } from "./rules-edits";

/** How a free time reads in a list; its day and time name it, so that both can be saved of what was chosen. */
export const timeFields: OptionFields = {
  title: [{ column: slotColumns.date, as: "weekday" }, " · ", { column: slotColumns.time, as: "time" }],
};

const weekdays = [1, 2, 3, 4, 5] as const;

/** Half hours of the next two weeks, as most offices are open. */
export function usualTimes(id: string): SlotsStep {
  return {
    ...{ do: "slots", id, hours: weekdays.map((weekday) => ({ weekday, from: "09:00", until: "17:00" })) },
    ...{ durationMinutes: 30, everyMinutes: 30, capacity: 1, from: { kind: "today" }, days: 14 },
  };
}

/**
 * Lets the options of a list be free times of opening hours, which the rule at `at` finds; what it was filled with before
 * goes. Undefined where that cannot be.
 */
export function makeListOfTimes(
  document: FlowDocument,
  { home, ...list }: ListAt & { readonly home: Home },
): { readonly document: FlowDocument; readonly at: RuleAt } | undefined {
  const isFilled = filledListAt(document, list) !== undefined;
  const start = isFilled ? makeListStatic(document, { ...list, options: [] }) : document;
  const filled = fillList(start, { ...list, fields: timeFields, example: [], home }, usualTimes);
  return filled && { document: filled.document, at: { screen: filled.screen, when: "opens" } };
}
