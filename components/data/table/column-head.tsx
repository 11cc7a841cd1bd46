"use client";

import {
  ArrowDown,
  ArrowDownAZ,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpAZ,
  Columns3,
  Pencil,
  RotateCcw,
  Trash2,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import type { Column, Sort } from "@/lib/sources/rows";
import { texts } from "../texts";
import { columnLooks } from "./column-looks";
import { WidthHandle } from "./width-handle";

export type ColumnAction = "settings" | "left" | "right" | "insert-left" | "insert-right" | "remove";

type ColumnHeadProps = {
  readonly column: Column;
  readonly at: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly sort: Sort | null;
  readonly width: number;
  readonly onSort: (sort: Sort | null) => void;
  readonly onAction: (column: Column, action: ColumnAction) => void;
  readonly onWidth: (columnId: string, width: number | null) => void;
};

/** The name of a column; it opens what can be done with it. */
export function ColumnHead({
  column,
  at,
  count,
  isActive,
  sort,
  width,
  onSort,
  onAction,
  onWidth,
}: ColumnHeadProps) {
  const { icon: Icon } = columnLooks[column.type];
  const isSorted = sort?.column === column.id;
  const Arrow = sort?.isDescending ? ArrowDown : ArrowUp;
  const words = texts.column;
  const act = (action: ColumnAction) => () => onAction(column, action);
  return (
    <th
      scope="col"
      aria-colindex={at + 2}
      aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
      className="relative border-r border-line p-0 text-left font-normal"
    >
      <Menu
        trigger={
          <button
            type="button"
            data-place={`-1:${at}`}
            tabIndex={isActive ? 0 : -1}
            title={`${column.name} · ${texts.types[column.type].label}`}
            aria-label={words.menu(column.name)}
            className="flex h-9 w-full scroll-ml-14 items-center gap-1.5 px-2.5 text-panel font-medium text-ink outline-offset-[-2px] hover:bg-hover data-popup-open:bg-hover"
          >
            <Icon aria-hidden="true" className="size-3.5 shrink-0 text-secondary" />
            <span dir="auto" className={classNames("truncate", column.name === "" && "text-secondary")}>
              {column.name || words.newName(at + 1)}
            </span>
            {isSorted && <Arrow aria-hidden="true" className="ml-auto size-3.5 shrink-0 text-accent" />}
          </button>
        }
      >
        <MenuItem icon={Pencil} onSelect={act("settings")}>
          {words.settings}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={ArrowDownAZ} onSelect={() => onSort({ column: column.id })}>
          {words.ascending}
        </MenuItem>
        <MenuItem icon={ArrowUpAZ} onSelect={() => onSort({ column: column.id, isDescending: true })}>
          {words.descending}
        </MenuItem>
        {isSorted && (
          <MenuItem icon={RotateCcw} onSelect={() => onSort(null)}>
            {words.unsorted}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={ArrowLeft} disabled={at === 0} onSelect={act("left")}>
          {words.left}
        </MenuItem>
        <MenuItem icon={ArrowRight} disabled={at === count - 1} onSelect={act("right")}>
          {words.right}
        </MenuItem>
        <MenuItem icon={Columns3} onSelect={act("insert-left")}>
          {words.insertLeft}
        </MenuItem>
        <MenuItem icon={Columns3} onSelect={act("insert-right")}>
          {words.insertRight}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} isDanger disabled={count === 1} onSelect={act("remove")}>
          {words.remove}
        </MenuItem>
      </Menu>
      <WidthHandle width={width} onWidth={(next) => onWidth(column.id, next)} />
    </th>
  );
}
