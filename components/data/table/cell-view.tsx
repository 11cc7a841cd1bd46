import { Check, Minus } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { fitsColumn } from "@/lib/sources/cells/read-cell";
import { shownCell } from "@/lib/sources/cells/show-cell";
import type { Cell, Column } from "@/lib/sources/rows";
import { texts } from "../texts";

type CellViewProps = { readonly column: Column; readonly cell: Cell; readonly locale: string };

/** A cell as it is read. What does not fit its column is marked and says why. */
export function CellView({ column, cell, locale }: CellViewProps) {
  if (cell === null) return null;
  if (!fitsColumn(column, cell)) {
    return (
      <span
        title={texts.unfit[column.type]}
        className="block truncate text-problem underline decoration-wavy"
      >
        {String(cell)}
        <span className="sr-only">. {texts.unfit[column.type]}.</span>
      </span>
    );
  }
  if (typeof cell === "boolean") {
    const Icon = cell ? Check : Minus;
    return (
      <span className={classNames("flex items-center gap-1.5", !cell && "text-secondary")}>
        <Icon aria-hidden="true" className={classNames("size-4", cell && "text-good")} />
        {cell ? texts.table.yes : texts.table.no}
      </span>
    );
  }
  const text = shownCell(column, cell, locale);
  if (column.type === "picture") return <Picture address={text} />;
  return (
    <span
      dir="auto"
      title={text.length > 28 ? text.slice(0, 500) : undefined}
      className={classNames("block truncate", column.type === "list-id" && "font-mono text-panel")}
    >
      {text}
    </span>
  );
}

function Picture({ address }: { readonly address: string }) {
  const isShort = address.startsWith("https://");
  return (
    <span className="block truncate text-secondary" title={address.slice(0, 500)}>
      {isShort ? address : `${Math.round((address.length * 3) / 4 / 1024)} KB`}
    </span>
  );
}
