"use client";

import { Plus } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Column, Sort } from "@/lib/sources/rows";
import { texts } from "../texts";
import { type ColumnAction, ColumnHead } from "./column-head";

export type GridHeadProps = {
  readonly columns: readonly Column[];
  /** The column whose head has the focus; -1 when none has. */
  readonly activeColumn: number;
  readonly hasTaken: boolean;
  readonly sort: Sort | null;
  readonly widthOf: (column: Column) => number;
  readonly onSort: (sort: Sort | null) => void;
  readonly onColumn: (column: Column, action: ColumnAction) => void;
  readonly onAddColumn: () => void;
  readonly onWidth: (columnId: string, width: number | null) => void;
};

export function GridHead({ columns, activeColumn, hasTaken, sort, widthOf, ...on }: GridHeadProps) {
  return (
    <thead className="sticky top-0 z-[2] bg-panel shadow-[inset_0_-1px_0_var(--line)]">
      <tr aria-rowindex={1}>
        <th scope="col" className="sticky left-0 z-[3] border-r border-line bg-panel">
          <span className="sr-only">{texts.table.rowNumber}</span>
        </th>
        {columns.map((column, at) => (
          <ColumnHead
            key={column.id}
            column={column}
            at={at}
            count={columns.length}
            isActive={activeColumn === at}
            sort={sort}
            width={widthOf(column)}
            onSort={on.onSort}
            onAction={on.onColumn}
            onWidth={on.onWidth}
          />
        ))}
        {hasTaken && (
          <th
            scope="col"
            title={texts.table.takenHelp}
            className="px-2.5 text-right text-panel font-medium text-secondary"
          >
            {texts.table.taken}
          </th>
        )}
        <th scope="col" className="px-1 text-left font-normal">
          <IconButton label={texts.table.addColumn} icon={Plus} onClick={on.onAddColumn} />
        </th>
      </tr>
    </thead>
  );
}
