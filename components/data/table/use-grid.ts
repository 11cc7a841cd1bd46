import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Area, areaBetween, type Place } from "./selection";

export type Editing = { readonly row: number; readonly column: number; readonly startsEmpty: boolean };

/** Where a person is in the grid: the cell with the focus, what is selected around it, what is being typed. */
export function useGrid(extent: { readonly rows: number; readonly columns: number }) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);

  // Rows and columns may have gone meanwhile.
  const { rows, columns } = extent;
  const here = useMemo(() => within(active, { rows, columns }), [active, rows, columns]);
  const area: Area = useMemo(
    () => areaBetween(here, within(anchor, { rows, columns })),
    [here, anchor, rows, columns],
  );

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${here.row}:${here.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const go = useCallback((place: Place, extending?: "extending") => {
    wantsFocus.current = true;
    setEditing(null);
    setActive(place);
    if (!extending) setAnchor(place);
  }, []);
  /** Selects from one place to another; the first keeps the focus. */
  const select = useCallback((place: Place, other: Place) => {
    wantsFocus.current = true;
    setEditing(null);
    setActive(place);
    setAnchor(other);
  }, []);
  const edit = useCallback((place: Place, startsEmpty: boolean) => {
    setActive(place);
    setAnchor(place);
    setEditing({ ...place, startsEmpty });
  }, []);
  /** Where the focus is already. */
  const stand = useCallback((place: Place) => {
    setEditing(null);
    setActive(place);
    setAnchor(place);
  }, []);
  /** Ends typing without taking the focus, which has gone elsewhere. */
  const leave = useCallback(() => setEditing(null), []);
  return { grid, active: here, area, editing, go, select, edit, stand, leave };
}
export type Grid = ReturnType<typeof useGrid>;

function within(
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place {
  return { row: Math.min(row, rows - 1), column: Math.max(Math.min(column, columns - 1), 0) };
}
