import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "../moment";
import { personName } from "../person-name";
import type { ResponseRow } from "../ports";
import { texts } from "../texts";
import { ownColumns } from "../use-hidden-columns";
import { AnswerCell } from "./answer-cell";
import type { ShownColumn } from "./shown-columns";

export const rowHeight = 41;

type TableRowProps = {
  readonly row: ResponseRow;
  /** Counts from 2, after the head. */
  readonly index: number;
  readonly columns: readonly ShownColumn[];
  readonly locale: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isFresh: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, isSelected: boolean) => void;
};

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, columns, locale, isOpen, isSelected, isFresh, onOpen, onSelect } = props;
  const name = personName(row.sender);
  return (
    // The button in it opens it by keyboard; the whole line is its bigger target.
    <tr
      aria-rowindex={index}
      aria-selected={isSelected}
      onClick={(event) => !hasOwnUse(event.target) && onOpen(row.id)}
      style={{ height: rowHeight }}
      className={classNames(
        "cursor-default border-b border-line hover:bg-hover",
        isFresh && "bg-accent-soft",
        isOpen && "bg-hover shadow-[inset_2px_0_0_var(--accent)]",
      )}
    >
      <td className="pl-4">
        <Checkbox
          label={texts.select(name)}
          hidesLabel
          checked={isSelected}
          onCheckedChange={(next) => onSelect(row.id, next)}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.key}
          className={classNames("max-w-0 px-3 whitespace-nowrap", column.isNumeric && "text-right")}
        >
          <Content row={row} column={column} name={name} locale={locale} />
        </td>
      ))}
    </tr>
  );
});

/** Selecting a row does not open it, nor does opening a file. */
function hasOwnUse(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[role=checkbox], label, input, a") !== null;
}

type ContentProps = {
  readonly row: ResponseRow;
  readonly column: ShownColumn;
  readonly name: string;
  readonly locale: string;
};

function Content({ row, column, name, locale }: ContentProps) {
  switch (column.key) {
    case ownColumns.received:
      return (
        <button
          type="button"
          aria-label={texts.open(name)}
          className="-mx-1 max-w-full truncate rounded-control px-1 text-left text-secondary"
        >
          <Moment at={row.receivedAt} />
        </button>
      );
    case ownColumns.person:
      return (
        <span className="flex items-center gap-2">
          <span title={row.sender.number ?? undefined} className="truncate font-medium">
            <bdi>{name}</bdi>
          </span>
          {row.isSimulated && <Badge tone="accent">{texts.simulated}</Badge>}
          {row.lostPlaces.length > 0 && <Badge tone="problem">{texts.placeLost}</Badge>}
        </span>
      );
    case ownColumns.version:
      return <span className="text-secondary">{row.revision ?? "–"}</span>;
    case ownColumns.certainty:
      return <span className="block truncate text-secondary">{texts.certainty[row.certainty]}</span>;
    default:
      return <AnswerCell cell={row.cells[column.key]} responseId={row.id} locale={locale} />;
  }
}
