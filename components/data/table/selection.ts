/** A place in the grid as it is shown. Row -1 is the head; the last row is the empty one that adds rows. */
export type Place = { readonly row: number; readonly column: number };

export type Area = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Extent = { readonly rows: number; readonly columns: number; readonly pageRows: number };

/** Where a key leads; undefined for keys that lead nowhere. */
export function moved(
  { row, column }: Place,
  { key, toEdge }: { readonly key: string; readonly toEdge: boolean },
  { rows, columns, pageRows }: Extent,
): Place | undefined {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), lastRow),
    column: Math.min(Math.max(nextColumn, 0), lastColumn),
  });
  switch (key) {
    case "ArrowUp":
      return at(toEdge ? Math.min(row, 0) : row - 1, column);
    case "ArrowDown":
      return at(toEdge ? lastRow : row + 1, column);
    case "ArrowLeft":
      return at(row, toEdge ? 0 : column - 1);
    case "ArrowRight":
      return at(row, toEdge ? lastColumn : column + 1);
    case "Home":
      return at(toEdge ? 0 : row, 0);
    case "End":
      return at(toEdge ? lastRow : row, lastColumn);
    case "PageUp":
      return at(Math.max(row - pageRows, 0), column);
    case "PageDown":
      return at(row + pageRows, column);
    default:
      return undefined;
  }
}

/** The cell after or before, going on in the next or the last line. */
export function stepped({ row, column }: Place, step: 1 | -1, { rows, columns }: Extent): Place {
  const next = column + step;
  if (next >= columns) return row + 1 < rows ? { row: row + 1, column: 0 } : { row, column };
  if (next < 0) return row > 0 ? { row: row - 1, column: columns - 1 } : { row, column };
  return { row, column: next };
}

export function areaBetween(a: Place, b: Place): Area {
  return {
    top: Math.max(Math.min(a.row, b.row), 0),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function isOneCell({ top, bottom, left, right }: Area): boolean {
  return top === bottom && left === right;
}
