import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { texts } from "../texts";
import type { ShownColumn } from "./shown-columns";

export type Sorting = { readonly key: string; readonly direction: "ascending" | "descending" };

type TableHeadProps = {
  readonly columns: readonly ShownColumn[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly selection: boolean | "mixed";
  readonly onSelectAll: (isSelected: boolean) => void;
};

export function TableHead({ columns, sorting, onSort, selection, onSelectAll }: TableHeadProps) {
  return (
    <thead className="sticky top-0 z-[1] bg-panel shadow-[inset_0_-1px_0_var(--line)]">
      <tr aria-rowindex={1}>
        <th scope="col" className="w-11 py-1.5 pl-4">
          <Checkbox label={texts.selectAll} hidesLabel checked={selection} onCheckedChange={onSelectAll} />
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={sorting.key === column.key ? sorting.direction : undefined}
            className={classNames("px-3 py-1.5 text-left font-normal", column.isNumeric && "text-right")}
          >
            {column.canSort ? (
              <SortButton column={column} sorting={sorting} onSort={onSort} />
            ) : (
              <span className="text-caption font-medium text-secondary">{column.label}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type SortButtonProps = Pick<TableHeadProps, "sorting" | "onSort"> & { readonly column: ShownColumn };

/** First downwards for times, upwards for answers; a second press turns it round. */
function SortButton({ column, sorting, onSort }: SortButtonProps) {
  const isSorted = sorting.key === column.key;
  const first = column.isTime ? ("descending" as const) : ("ascending" as const);
  const other = sorting.direction === "ascending" ? ("descending" as const) : ("ascending" as const);
  const Arrow = sorting.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      title={column.label}
      aria-label={texts.sortBy(column.label)}
      onClick={() => onSort({ key: column.key, direction: isSorted ? other : first })}
      className={classNames(
        "-mx-1.5 inline-flex h-7 max-w-full items-center gap-1 rounded-control px-1.5 text-caption font-medium hover:bg-hover hover:text-ink",
        isSorted ? "text-ink" : "text-secondary",
      )}
    >
      <span dir="auto" className="truncate">
        {column.label}
      </span>
      {isSorted && <Arrow aria-hidden="true" className="size-3.5 shrink-0" />}
    </button>
  );
}
