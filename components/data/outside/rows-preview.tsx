import { Notice } from "@/components/ui/notice";
import type { Column, Row } from "@/lib/sources/rows";
import { CellView } from "../table/cell-view";
import { columnLooks } from "../table/column-looks";
import { outsideTexts } from "./texts";

type RowsPreviewProps = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly unfit: number;
  readonly locale: string;
};

const shownMax = 8;

/** The first rows as Flows will see them. */
export function RowsPreview({ columns, rows, unfit, locale }: RowsPreviewProps) {
  const words = outsideTexts.preview;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{words.title}</h2>
      {unfit > 0 && <Notice tone="caution" role="status" title={words.unfit(unfit)} />}
      <section
        aria-label={words.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line bg-panel"
      >
        <table className="w-full border-collapse text-panel">
          <thead>
            <tr className="border-b border-line text-left text-caption text-secondary">
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={`px-3 py-2 font-medium whitespace-nowrap ${columnLooks[column.type].isEnd ? "text-right" : ""}`}
                >
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownMax).map((row) => (
              <tr key={row.id} className="border-b border-line last:border-b-0">
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={`max-w-64 px-3 py-1.5 ${columnLooks[column.type].isEnd ? "text-right" : ""}`}
                  >
                    <CellView column={column} cell={row.cells[column.id] ?? null} locale={locale} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="px-3 py-4 text-secondary">{words.noRows}</p>}
      </section>
    </section>
  );
}
