import type { GuessedTable, Matrix } from "@/lib/sources/import/guess-matrix";
import { columnFrom } from "@/lib/sources/import/guess-matrix";
import { type PlannedImport, planImport, type Target } from "@/lib/sources/import/plan-import";
import type { Column, ColumnType } from "@/lib/sources/rows";
import { type EditedTable, positionsAfter } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";
import { hereZone } from "../table/column-dialog";
import { newRowId } from "../table/new-row-id";
import { inParts } from "../table/paste";

/** Where a column of the file goes: into one of the table, into a new one, nowhere. */
export type Choice =
  | { readonly kind: "existing"; readonly columnId: string }
  | { readonly kind: "new"; readonly column: Column }
  | { readonly kind: "skip" };

/** Columns go where the names are the same; the others become new ones. */
export function firstChoices(guessed: GuessedTable, columns: readonly Column[]): readonly Choice[] {
  const taken = new Set<string>();
  return guessed.columns.map((guess): Choice => {
    const same = columns.find(({ id, name }) => {
      return !taken.has(id) && name.trim().toLowerCase() === guess.name.trim().toLowerCase();
    });
    if (same) {
      taken.add(same.id);
      return { kind: "existing", columnId: same.id };
    }
    return newColumn(guess);
  });
}

export function newColumn(guess: GuessedTable["columns"][number]): Choice {
  return { kind: "new", column: columnFrom(guess, { id: newRowId(), zone: hereZone() }) };
}

export function withType(choice: Choice, type: ColumnType): Choice {
  if (choice.kind !== "new") return choice;
  const { id, name, currency } = choice.column;
  return {
    kind: "new",
    column: {
      id,
      name,
      type,
      ...(type === "money" && currency ? { currency } : {}),
      ...(type === "date-time" ? { zone: hereZone() } : {}),
    },
  };
}

export type Wanted = {
  readonly matrix: Matrix;
  readonly guessed: GuessedTable;
  readonly choices: readonly Choice[];
};

/** The rows that would come, with what does not fit. */
export function previewOf({ matrix, guessed, choices }: Wanted, columns: readonly Column[]): PlannedImport {
  const targets = choices.map((choice, at): Target => {
    const column = columnOf(choice, columns);
    return column && { column, writing: guessed.columns[at]?.writing ?? {} };
  });
  return planImport(matrix, { hasHeader: guessed.hasHeader, targets });
}

export function columnOf(choice: Choice, columns: readonly Column[]): Column | undefined {
  if (choice.kind === "new") return choice.column;
  return choice.kind === "skip" ? undefined : columns.find(({ id }) => id === choice.columnId);
}

/** What the import does to the table. Columns without a name that nobody filled make way for the first ones. */
export function importChanges(
  table: EditedTable,
  planned: PlannedImport,
  { choices, mode }: { readonly choices: readonly Choice[]; readonly mode: "replace" | "add" },
): readonly TableChange[] {
  const old = mode === "replace" ? table.rows.map(({ id }) => id) : [];
  const fresh = choices.flatMap((choice) => (choice.kind === "new" ? [choice.column] : []));
  const isUntouched = table.rows.length === 0 && choices.every(({ kind }) => kind !== "existing");
  const emptied = isUntouched ? table.columns : [];
  const start = isUntouched ? 0 : table.columns.length;
  const rows = planned.rows;
  const positions = positionsAfter(table.rows, table.rows.length - 1, rows.length);
  const added = rows.map((cells, at) => ({
    id: newRowId(),
    cells: { ...cells },
    position: positions[at] ?? 0,
  }));
  return [
    ...inParts(old).map((rowIds): TableChange => ({ kind: "delete-rows", rowIds })),
    ...emptied.map(({ id }): TableChange => ({ kind: "delete-column", columnId: id })),
    ...fresh.map((column, at): TableChange => ({ kind: "add-column", column, at: start + at })),
    ...inParts(added).map((part): TableChange => ({ kind: "add-rows", rows: part })),
  ];
}
