import { plainText } from "@/lib/flow/answering/text-of";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { type RuleAt, rulePlaces, stepsAt } from "@/lib/flow/rules/rule-at";
import { freeColumn, rowIdColumn } from "@/lib/flow/rules/rules";
import { useTold } from "../rule-scope";
import { columnOf } from "../values/value-words";
import { tryTexts as texts } from "./texts";

/** Columns beyond these make no small table. */
const columnsMax = 6;

/** The first rows that a step found, as a small table. */
export function FoundRows({ step: id, rows }: { readonly step: string; readonly rows: readonly Json[] }) {
  const { document, sources } = useTold();
  if (rows.length === 0) return <span className="text-secondary">{texts.noRows}</span>;
  const found: readonly JsonObject[] = rows.filter(isJsonObject);
  const columns = columnsIn(found);
  const step = rulePlaces(document.rules)
    .flatMap((at: RuleAt) => stepsAt(document.rules, at))
    .find((each) => each.id === id);
  return (
    <section
      aria-label={texts.rows(found.length)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-w-full overflow-x-auto"
    >
      <table className="text-caption">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="pr-3 pb-0.5 text-left font-medium whitespace-nowrap text-secondary"
              >
                {column === freeColumn ? texts.free : columnOf(step, column, sources)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((row) => (
            <tr key={plainText(row[rowIdColumn])}>
              {columns.map((column) => (
                <td key={column} className="max-w-40 truncate pr-3 whitespace-nowrap">
                  {plainText(row[column]) || <span className="text-secondary">{texts.empty}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every column that some row fills; the row's own id says nothing to people. */
function columnsIn(rows: readonly JsonObject[]): readonly string[] {
  const all = new Set(rows.flatMap((row) => Object.keys(row)));
  all.delete(rowIdColumn);
  return [...all].slice(0, columnsMax);
}
