"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useCallback, useRef } from "react";
import type { Cell, Column } from "@/lib/sources/rows";
import type { EditedRow } from "@/lib/sources/tables/apply-change";
import { texts } from "../texts";
import type { NextPlace } from "./cell-editor";
import { columnLooks } from "./column-looks";
import type { GridCommands } from "./grid-commands";
import { GridHead, type GridHeadProps } from "./grid-head";
import { pressInGrid } from "./grid-keys";
import { gridPointer } from "./grid-pointer";
import { GridRow, rowHeight } from "./grid-row";
import { type Place, stepped } from "./selection";
import { useTable, useTableStore } from "./table-context";
import type { Grid } from "./use-grid";
import { useWidths } from "./use-widths";

type DataGridProps = Pick<GridHeadProps, "sort" | "onSort" | "onColumn" | "onAddColumn"> & {
  readonly sourceId: string;
  readonly name: string;
  readonly locale: string;
  readonly shown: readonly EditedRow[];
  readonly grid: Grid;
  readonly commands: GridCommands;
};

const numberWidth = 56;
const takenWidth = 80;
/** Room for the button that adds a column, and for the hint in the empty line. */
const restWidth = 200;

/** The cells. Only the rows in sight are drawn, and the one with the focus; gaps keep the room of the others. */
export function DataGrid({ sourceId, name, locale, shown, grid, commands, ...head }: DataGridProps) {
  const store = useTableStore();
  const columns = useTable((state) => state.table.columns);
  const taken = useTable((state) => state.taken);
  const isEmpty = useTable((state) => state.table.rows.length === 0);
  const { widths, setWidth } = useWidths(sourceId);
  const scroller = useRef<HTMLDivElement>(null);
  const { active, area, editing } = grid;
  const virtual = useVirtualizer({
    count: shown.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1200, height: 700 },
    rangeExtractor: useCallback((range: Range) => withActive(range, active.row), [active.row]),
  });
  const widthOf = (column: Column) => widths[column.id] ?? columnLooks[column.type].width;
  const hasTaken = Object.keys(taken).length > 0;
  const pageRows = Math.max(Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2, 1);
  const width = columns.reduce((sum, column) => sum + widthOf(column), numberWidth + restWidth);

  function finish(place: Place, cell: Cell, next: NextPlace): void {
    commands.setCell(place, cell);
    // Filling the empty line makes another below it.
    const extent = { rows: shown.length + 2, columns: columns.length, pageRows };
    if (next === "stay") grid.leave();
    else if (next === "after" || next === "before")
      grid.go(stepped(place, next === "after" ? 1 : -1, extent));
    else grid.go({ ...place, row: Math.max(place.row + (next === "below" ? 1 : -1), 0) });
  }

  let end = 0;
  return (
    <div
      ref={scroller}
      className="relative h-[calc(100dvh-15.5rem)] min-h-80 overflow-auto rounded-card border border-line bg-panel"
    >
      <table
        ref={grid.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid.
        role="grid"
        aria-label={texts.table.grid(name)}
        aria-rowcount={shown.length + 2}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        // Before the buttons in the head hear it: arrows lead from one to the next, and do not open them.
        onKeyDownCapture={(event) => pressInGrid(event, { grid, commands, store, columns, shown, pageRows })}
        {...gridPointer({ grid, commands, columns, shown })}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: width }}
      >
        <colgroup>
          <col style={{ width: numberWidth }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: widthOf(column) }} />
          ))}
          {hasTaken && <col style={{ width: takenWidth }} />}
          <col />
        </colgroup>
        <GridHead
          {...head}
          columns={columns}
          activeColumn={active.row === -1 ? active.column : -1}
          hasTaken={hasTaken}
          widthOf={widthOf}
          onWidth={setWidth}
        />
        <tbody>
          {virtual.getVirtualItems().map(({ index, start, end: itemEnd }) => {
            const gap = start - end;
            end = itemEnd;
            const row = shown[index];
            const isIn = index >= area.top && index <= area.bottom && active.row >= 0;
            return (
              <Fragment key={row?.id ?? "new"}>
                <Gap height={gap} />
                <GridRow
                  row={row}
                  index={index}
                  columns={columns}
                  locale={locale}
                  activeColumn={active.row === index ? active.column : -1}
                  left={isIn ? area.left : -1}
                  right={isIn ? area.right : -1}
                  editedColumn={editing?.row === index ? editing.column : -1}
                  startsEmpty={editing?.startsEmpty ?? false}
                  hint={row || isEmpty ? undefined : texts.table.hint}
                  hasTaken={hasTaken}
                  taken={row ? (taken[row.id] ?? 0) : 0}
                  onDone={editing?.row === index ? (cell, next) => finish(editing, cell, next) : undefined}
                  onCancel={editing?.row === index ? () => grid.go(editing) : undefined}
                />
              </Fragment>
            );
          })}
          <Gap height={virtual.getTotalSize() - end} />
        </tbody>
      </table>
      {isEmpty && (
        <p className="sticky left-0 px-6 py-8 text-center text-secondary">{texts.table.hintEmpty}</p>
      )}
    </div>
  );
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null;
}

function withActive(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}
