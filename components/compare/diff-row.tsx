import { classNames } from "@/components/ui/class-names";
import type { DiffLine } from "@/lib/flow/compare/line-diff";
import type { ChangedPart } from "./changed-part";
import { texts } from "./texts";

/** Longer lines (pictures above all) are cut. */
const lettersMax = 400;

const looks = {
  same: { sign: " ", spoken: null, row: "", part: "" },
  removed: { sign: "−", spoken: texts.view.removedLine, row: "bg-problem-soft", part: "bg-problem/20" },
  added: { sign: "+", spoken: texts.view.addedLine, row: "bg-good-soft", part: "bg-good/20" },
} as const;

type DiffRowProps = { readonly line: DiffLine; readonly changed: ChangedPart | undefined };

/** A line of the difference with its numbers, a sign, and the part of it that changed. */
export function DiffRow({ line, changed }: DiffRowProps) {
  const { sign, spoken, row, part } = looks[line.kind];
  const numberStyle = "px-2 text-right align-top text-secondary tabular-nums select-none";
  return (
    <tr className={row}>
      <td className={numberStyle}>{line.before}</td>
      <td className={numberStyle}>{line.after}</td>
      <td className="flex pr-2">
        <span aria-hidden="true" className="w-5 shrink-0 text-center select-none">
          {sign}
        </span>
        <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">
          {spoken && <span className="sr-only">{spoken} </span>}
          <LineText text={line.text} changed={changed} className={part} />
        </span>
      </td>
    </tr>
  );
}

type LineTextProps = {
  readonly text: string;
  readonly changed: ChangedPart | undefined;
  readonly className: string;
};

function LineText({ text, changed, className }: LineTextProps) {
  if (!changed || changed.start >= changed.end) return cut(text);
  return (
    <>
      {cutBefore(text.slice(0, changed.start))}
      <span className={classNames("rounded-[3px]", className)}>
        {cut(text.slice(changed.start, changed.end))}
      </span>
      {cut(text.slice(changed.end))}
    </>
  );
}

function cut(text: string): string {
  return text.length > lettersMax ? `${text.slice(0, lettersMax)}…` : text;
}

/** What stands before the changed part keeps its beginning and its end. */
function cutBefore(text: string): string {
  return text.length > lettersMax ? `${text.slice(0, lettersMax / 2)}…${text.slice(-lettersMax / 2)}` : text;
}
