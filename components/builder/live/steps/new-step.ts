import { usualTimes } from "@/lib/flow/edit/live/make-list-of-times";
import { stepIds } from "@/lib/flow/edit/live/rules-edits";
import { freshName } from "@/lib/flow/edit/tree/names";
import { own } from "@/lib/flow/json";
import { answersOn } from "@/lib/flow/model/answers";
import { askersFor } from "@/lib/flow/model/asking";
import { screenWithId } from "@/lib/flow/model/walk";
import { stepsAt } from "@/lib/flow/rules/rule-at";
import { type Condition, rowIdColumn, type Step, type Value } from "@/lib/flow/rules/rules";
import type { SourceChoice } from "../../sources/data-ports";
import { newFilter } from "../conditions/new-filter";
import { liveTexts } from "../texts";
import type { Told } from "../values/value-words";

const open: Value = { kind: "fixed", value: "" };

/** A step as it is added: everything that can be guessed from the Flow and its tables is chosen already. */
export function newStep(kind: Step["do"], told: Told): Step {
  const id = freshName(kind, stepIds(told.document.rules));
  const table = onlyOne(told, ["table"]);
  switch (kind) {
    case "find": {
      const only = onlyOne(told, ["table", "url", "sheet"]);
      const column = only?.columns[0];
      return { do: kind, id, source: only?.id ?? "", where: column ? [newFilter(column.id)] : [] };
    }
    case "slots":
      return usualTimes(id);
    case "compute":
      return { do: kind, id, formula: { op: "multiply", left: open, right: open } };
    case "check":
      return { do: kind, id, refuseWhen: usualRefusal(told), message: open, ...usualField(told) };
    case "save":
      return { do: kind, id, source: table?.id ?? "", match: [], values: {} };
    case "reserve":
      return {
        ...{ do: kind, id, source: table?.id ?? "", row: chosenRow(told), column: placesIn(table) },
        ...{
          quantity: { kind: "fixed", value: 1 },
          minutes: 10,
          full: { kind: "fixed", value: liveTexts.reserve.fullMessage },
        },
      };
    case "call":
      return { do: kind, id, source: onlyOne(told, ["url"])?.id ?? "", values: {} };
  }
}

function onlyOne({ sources }: Told, kinds: readonly SourceChoice["kind"][]): SourceChoice | undefined {
  const [only, ...others] = (sources ?? []).filter(({ kind }) => kinds.includes(kind));
  return others.length === 0 ? only : undefined;
}

/** After rows were looked up, most want to refuse when there are none. */
function usualRefusal({ document, at }: Told): readonly Condition[] {
  const last = stepsAt(document.rules, at).findLast(({ do: kind }) => kind === "find");
  return last ? [{ left: { kind: "cell", step: last.id, column: rowIdColumn }, is: "empty" }] : [];
}

/** The one input of the screen is where the message belongs. */
function usualField({ document, at }: Told): { readonly at?: string } {
  const screen = screenWithId(document, at.screen);
  const [only, ...others] = screen ? answersOn(screen) : [];
  return only && others.length === 0 ? { at: only.name } : {};
}

/** What was chosen on the screen names the row; else the row that was looked up last. */
function chosenRow({ document, at }: Told): Value {
  const screen = screenWithId(document, at.screen);
  const [asker] = askersFor(document, at);
  const choice = (screen ? answersOn(screen) : []).find(({ name, type }) => {
    return type === "string" && asker && own(asker.payload, name) === `\${form.${name}}`;
  });
  const last = stepsAt(document.rules, at).findLast(({ do: kind }) => kind === "find");
  if (choice) return { kind: "answer", key: choice.name };
  return last ? { kind: "cell", step: last.id, column: rowIdColumn } : open;
}

function placesIn(table: SourceChoice | undefined): string {
  const numbers = table?.columns.filter(({ type }) => type === "number") ?? [];
  const named = numbers.find(({ name }) => liveTexts.placesNames.test(name));
  return (named ?? numbers[0])?.id ?? "";
}
