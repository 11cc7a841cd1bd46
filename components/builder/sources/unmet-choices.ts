import { holds } from "@/lib/flow/answering/compare-values";
import type { Row } from "@/lib/flow/answering/ports";
import type { AwaitedChoice } from "@/lib/flow/edit/live/awaited-choices";
import { type JsonObject, own } from "@/lib/flow/json";
import type { SourceColumn } from "./data-ports";
import { sourceTexts } from "./texts";

/** What rules wait for and no entry of a list is saved as. Nothing is said while there are no entries. */
export function unmetChoices(
  awaited: readonly AwaitedChoice[],
  entries: readonly JsonObject[],
): readonly AwaitedChoice[] {
  if (entries.length === 0) return [];
  return awaited.filter(({ value }) => !entries.some((entry) => holds(own(entry, "id"), "is", value)));
}

/** The column that holds most of what rules wait for, where it holds more of it than what is saved now. */
export function columnForChoices(
  awaited: readonly AwaitedChoice[],
  unmet: readonly AwaitedChoice[],
  { rows, columns }: { readonly rows: readonly Row[]; readonly columns: readonly SourceColumn[] },
): SourceColumn | undefined {
  let [best, most]: [SourceColumn | undefined, number] = [undefined, awaited.length - unmet.length];
  for (const column of columns) {
    if (column.type !== "text" && column.type !== "list-id") continue;
    const met = awaited.filter(({ value }) => rows.some((row) => holds(own(row, column.id), "is", value)));
    if (met.length > most) [best, most] = [column, met.length];
  }
  return best;
}

/** As many as are read at a glance. */
const namedMax = 3;

/** “car”, “van” and 2 more */
export function choicesInWords(unmet: readonly AwaitedChoice[]): string {
  const named = unmet.slice(0, namedMax).map(({ value }) => `“${value}”`);
  const more = unmet.length - named.length;
  const parts = more > 0 ? [...named, sourceTexts.unmet.more(more)] : named;
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${sourceTexts.unmet.and} ${last}`;
}
