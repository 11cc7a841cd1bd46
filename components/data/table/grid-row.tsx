"use client";

import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Cell, Column } from "@/lib/sources/rows";
import type { EditedRow } from "@/lib/sources/tables/apply-change";
import { texts } from "../texts";
import { CellEditor, type NextPlace } from "./cell-editor";
import { CellView } from "./cell-view";
import { columnLooks } from "./column-looks";
import { TakenCell } from "./taken-cell";

export const rowHeight = 37;

export type GridRowProps = {
  /** Undefined for the empty line at the end. */
  readonly row: EditedRow | undefined;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly locale: string;
  /** The column with the focus; -1 when it is in another row. */
  readonly activeColumn: number;
  /** The selected columns; none when `left` is -1. */
  readonly left: number;
  readonly right: number;
  /** The column that is edited, and how; -1 when none is. */
  readonly editedColumn: number;
  readonly startsEmpty: boolean;
  readonly hint: string | undefined;
  readonly hasTaken: boolean;
  readonly taken: number;
  /** Given to the row that is edited alone, so that the others are not drawn anew. */
  readonly onDone: ((cell: Cell, next: NextPlace) => void) | undefined;
  readonly onCancel: (() => void) | undefined;
};

/** One line of the grid. The grid itself hears its clicks and keys. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, left, right, hint } = props;
  const name = row ? texts.table.row(index + 1) : texts.table.newRow;
  return (
    <tr aria-rowindex={index + 2} style={{ height: rowHeight }}>
      <th
        scope="row"
        data-head={index}
        aria-label={name}
        className={classNames(
          "sticky left-0 z-[1] cursor-default border-r border-b border-line bg-panel px-2 text-right text-caption font-normal text-secondary select-none",
          left >= 0 && "bg-hover text-ink",
        )}
      >
        {row ? index + 1 : "+"}
      </th>
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          {...props}
          column={column}
          at={at}
          isSelected={at >= left && at <= right && left >= 0}
        />
      ))}
      {props.hasTaken && (
        <td className="border-r border-b border-line px-2.5 text-right text-secondary">
          {row && props.taken > 0 && (
            <TakenCell rowId={row.id} taken={props.taken} isActive={props.activeColumn >= 0} />
          )}
        </td>
      )}
      <td className="max-w-0 truncate px-2.5 text-secondary">{hint}</td>
    </tr>
  );
});

type GridCellProps = GridRowProps & {
  readonly column: Column;
  readonly at: number;
  readonly isSelected: boolean;
};

function GridCell({ row, index, column, at, locale, isSelected, ...props }: GridCellProps) {
  const cell = row?.cells[column.id] ?? null;
  const isActive = props.activeColumn === at;
  const { onDone, onCancel } = props;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus.
      role="gridcell"
      data-place={`${index}:${at}`}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-colindex={at + 2}
      className={classNames(
        "relative max-w-0 scroll-mt-10 scroll-ml-14 cursor-default border-r border-b border-line px-2.5 whitespace-nowrap outline-none select-none",
        columnLooks[column.type].isEnd && "text-right",
        isSelected && "bg-accent-soft",
        isActive && "focus:shadow-[inset_0_0_0_2px_var(--accent)]",
      )}
    >
      {props.editedColumn === at && onDone && onCancel ? (
        <CellEditor
          column={column}
          cell={cell}
          startsEmpty={props.startsEmpty}
          onDone={onDone}
          onCancel={onCancel}
        />
      ) : (
        <CellView column={column} cell={cell} locale={locale} />
      )}
    </td>
  );
}
