import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { foldUnchanged, lineDiff } from "@/lib/flow/compare/line-diff";
import { changedParts } from "./changed-part";
import { DiffRow } from "./diff-row";
import type { Version } from "./read-versions";
import { texts } from "./texts";

/** Lines drawn at once; more appear when they are asked for. */
const linesAtOnce = 1500;

type LineDiffTableProps = {
  readonly before: Version;
  readonly after: Version;
  /** What the texts are, in a word: "JSON". */
  readonly kind: string;
  /** For screen readers. */
  readonly label: string;
  /** Said where both are the same. */
  readonly same: string;
};

/** The difference of two texts, line by line; what did not change is folded. */
export function LineDiffTable({ before, after, kind, label, same }: LineDiffTableProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [linesMax, setLinesMax] = useState(linesAtOnce);
  const { parts, changed } = useMemo(() => {
    const lines = lineDiff(before.text, after.text);
    return { parts: foldUnchanged(lines), changed: changedParts(lines) };
  }, [before.text, after.text]);
  if (before.text === after.text) return <EmptyState title={same} />;
  const rows = parts.flatMap((part, index): readonly Row[] => {
    const isFolded = part.kind === "folded" && !opened.has(index);
    return isFolded ? [{ fold: index, count: part.lines.length }] : part.lines;
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-hidden rounded-card border border-line">
        <table className="w-full table-fixed font-mono text-caption">
          <caption className="sr-only">{label}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{`${texts.view.line}, ${before.name}`}</th>
              <th scope="col">{`${texts.view.line}, ${after.name}`}</th>
              <th scope="col">{kind}</th>
            </tr>
          </thead>
          <colgroup>
            <col className="w-13" />
            <col className="w-13" />
            <col />
          </colgroup>
          <tbody>
            {rows.slice(0, linesMax).map((row) =>
              "fold" in row ? (
                <tr key={`fold-${row.fold}`} className="bg-hover">
                  <td colSpan={3} className="px-2 py-0.5">
                    <Button
                      size="panel"
                      variant="ghost"
                      className="font-sans"
                      onClick={() => setOpened((known) => new Set([...known, row.fold]))}
                    >
                      {texts.view.showFolded(row.count)}
                    </Button>
                  </td>
                </tr>
              ) : (
                <DiffRow key={`${row.before}-${row.after}`} line={row} changed={changed.get(row)} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {rows.length > linesMax && (
        <Button className="self-start" onClick={() => setLinesMax((count) => count + linesAtOnce)}>
          {texts.view.showMore}
        </Button>
      )}
    </div>
  );
}

type Row = Parameters<typeof DiffRow>[0]["line"] | { readonly fold: number; readonly count: number };
