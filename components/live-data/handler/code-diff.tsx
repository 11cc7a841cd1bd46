"use client";

import { useMemo, useState } from "react";
import { changedParts } from "@/components/compare/changed-part";
import { DiffRow } from "@/components/compare/diff-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { foldUnchanged, lineDiff } from "@/lib/flow/compare/line-diff";
import { texts } from "./texts";

const words = texts.versions;

type CodeDiffProps = { readonly number: number; readonly before: string; readonly after: string };

/** A version and the code in the editor, line by line. */
export function CodeDiff({ number, before, after }: CodeDiffProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { parts, changed } = useMemo(() => {
    const lines = lineDiff(before, after);
    return { parts: foldUnchanged(lines), changed: changedParts(lines) };
  }, [before, after]);
  if (before === after) return <EmptyState title={words.same} />;
  return (
    <div className="overflow-hidden rounded-card border border-line">
      <table className="w-full table-fixed font-mono text-caption">
        <caption className="sr-only">{words.compared(number)}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.before(number)}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.code}</th>
          </tr>
        </thead>
        <colgroup>
          <col className="w-13" />
          <col className="w-13" />
          <col />
        </colgroup>
        <tbody>
          {parts.map((part, index) =>
            part.kind === "folded" && !opened.has(index) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two texts stay as they are.
              <tr key={index} className="bg-hover">
                <td colSpan={3} className="px-2 py-0.5">
                  <Button
                    size="panel"
                    variant="ghost"
                    className="font-sans"
                    onClick={() => setOpened((known) => new Set([...known, index]))}
                  >
                    {words.folded(part.lines.length)}
                  </Button>
                </td>
              </tr>
            ) : (
              part.lines.map((line) => (
                <DiffRow key={`${line.before}-${line.after}`} line={line} changed={changed.get(line)} />
              ))
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
