import { File, FileImage } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { cellText } from "@/lib/responses/questions/cell-text";
import { FileLink } from "../files/file-link";
import type { Cell } from "../ports";

type AnswerCellProps = {
  readonly cell: Cell | undefined;
  readonly responseId: string;
  readonly locale: string;
};

/** An answer in one line of the table. */
export function AnswerCell({ cell, responseId, locale }: AnswerCellProps) {
  if (cell === undefined) return null;
  if (cell.kind === "files") {
    const [first, ...others] = cell.files;
    const Icon = first?.mimeType?.startsWith("image/") ? FileImage : File;
    return (
      <span className="flex min-w-0 items-center gap-1.5" title={cellText(cell, locale)}>
        <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
        {first && <FileLink responseId={responseId} file={first} className="truncate" />}
        {others.length > 0 && <span className="shrink-0 text-secondary">+{others.length}</span>}
      </span>
    );
  }
  const text = cellText(cell, locale);
  return (
    <span
      title={text.length > 24 ? text : undefined}
      className={classNames("block truncate", cell.kind === "json" && "font-mono text-panel text-secondary")}
    >
      <bdi>{text}</bdi>
    </span>
  );
}
