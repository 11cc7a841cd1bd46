import { type GuessedColumn, guessColumn } from "../cells/guess-column";
import { columnNameMax } from "../columns";
import type { Cell, Column } from "../rows";

/** Lines of cells, as a file or the clipboard has them; lines may have different lengths. */
export type Matrix = readonly (readonly Cell[])[];

export type GuessedTable = {
  readonly hasHeader: boolean;
  readonly columns: readonly (GuessedColumn & { readonly name: string })[];
};

/** Cells that say enough of a column. */
const sampleMax = 1_000;

/** What a table most likely is. `hasHeader` undefined asks whether the first line names the columns. */
export function guessMatrix(matrix: Matrix, hasHeader?: boolean | undefined): GuessedTable {
  const width = matrix.reduce((widest, line) => Math.max(widest, line.length), 0);
  const [first = []] = matrix;
  const isHeader = hasHeader ?? looksLikeHeader(matrix, width);
  const body = (isHeader ? matrix.slice(1) : matrix).slice(0, sampleMax);
  const names = uniqueNames(
    Array.from({ length: width }, (_, at) => (isHeader ? String(first[at] ?? "") : "")),
  );
  const columns = names.map((name, at) => {
    const cells = body.map((line) => line[at] ?? null);
    return { name, ...guessColumn(cells, name) };
  });
  return { hasHeader: isHeader, columns };
}

/** The column that was guessed, with an id. */
export function columnFrom(
  { name, type, currency }: GuessedTable["columns"][number],
  { id, zone }: { readonly id: string; readonly zone: string },
): Column {
  return {
    id,
    name,
    type,
    ...(currency === undefined ? {} : { currency }),
    ...(type === "date-time" ? { zone } : {}),
  };
}

/** The first line names the columns when it has texts alone, each another, and something below is of another kind. */
function looksLikeHeader(matrix: Matrix, width: number): boolean {
  const [first = [], ...body] = matrix;
  if (body.length === 0) return false;
  const names = first.map((cell) => String(cell ?? "").trim());
  const isNames =
    names.length === width &&
    names.every((name) => name !== "" && name.length <= columnNameMax) &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length &&
    first.every((cell) => typeof cell === "string" && guessColumn([cell]).type === "text");
  if (!isNames) return false;
  const hasOtherKind = names.some((_, at) => {
    return guessColumn(body.slice(0, sampleMax).map((line) => line[at] ?? null)).type !== "text";
  });
  // With texts alone below, names are short and do not come again.
  return (
    hasOtherKind || names.every((name, at) => name.length <= 30 && !body.some((line) => line[at] === name))
  );
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((given, at) => {
    const base = given.trim().slice(0, columnNameMax - 4) || `Column ${at + 1}`;
    let name = base;
    for (let count = 2; seen.has(name.toLowerCase()); count += 1) name = `${base} ${count}`;
    seen.add(name.toLowerCase());
    return name;
  });
}
