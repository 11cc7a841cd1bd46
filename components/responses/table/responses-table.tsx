"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useContext, useEffect } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { classNames } from "@/components/ui/class-names";
import type { ResponseRow } from "../ports";
import { texts } from "../texts";
import type { ShownColumn } from "./shown-columns";
import { type Sorting, TableHead } from "./table-head";
import { rowHeight, TableRow } from "./table-row";

type ResponsesTableProps = {
  readonly rows: readonly ResponseRow[];
  readonly fresh: readonly string[];
  readonly columns: readonly ShownColumn[];
  /** Rows on all pages. */
  readonly total: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly openedId: string | null;
  readonly onOpen: (id: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
};

/** How close to the end the next page is asked for, in rows. */
const ahead = 30;

/** Only the rows in sight are drawn; empty rows keep the room of the others. */
export function ResponsesTable(props: ResponsesTableProps) {
  const { rows, columns, scroller, hasMore, onMore, selected, onSelect, fresh } = props;
  const { locale } = useContext(TimeContext);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1200, height: 800 },
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - ahead) onMore();
  }, [hasMore, lastShown, rows.length, onMore]);

  const select = useCallback(
    (id: string, isSelected: boolean) => {
      const next = new Set(selected);
      if (isSelected) next.add(id);
      else next.delete(id);
      onSelect(next);
    },
    [selected, onSelect],
  );
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className="min-h-72 flex-1 overflow-auto rounded-card border border-line bg-panel outline-offset-[-2px]"
    >
      <table
        aria-label={texts.table}
        aria-rowcount={props.total + 1}
        aria-busy={props.isLoading}
        className={classNames("w-full table-fixed border-collapse", props.isLoading && "opacity-60")}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 44) }}
      >
        <colgroup>
          <col style={{ width: 44 }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <TableHead
          columns={columns}
          sorting={props.sorting}
          onSort={props.onSort}
          selection={selected.size === 0 ? false : selected.size === rows.length ? true : "mixed"}
          onSelectAll={(isSelected) => onSelect(new Set(isSelected ? rows.map(({ id }) => id) : []))}
        />
        <tbody>
          <Gap height={before} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <TableRow
                key={row.id}
                row={row}
                index={index + 2}
                columns={columns}
                locale={locale}
                isOpen={row.id === props.openedId}
                isSelected={selected.has(row.id)}
                isFresh={fresh.includes(row.id)}
                onOpen={props.onOpen}
                onSelect={select}
              />
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null;
}
