import { useContext } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { cellText } from "@/lib/responses/questions/cell-text";
import { AnswerFiles } from "../files/answer-files";
import type { Cell, OpenedResponse } from "../ports";
import { texts } from "../texts";

/** Question by question, with what was answered. */
export function AnswersList({ opened }: { readonly opened: OpenedResponse }) {
  const { locale } = useContext(TimeContext);
  if (opened.answers === null) return <AsItCame text={opened.answersText} />;
  return (
    <dl className="flex flex-col divide-y divide-line">
      {opened.questions.map(({ key, label }) => (
        <div key={key} className="py-3 first:pt-0">
          <dt dir="auto" className="text-panel text-secondary">
            {label}
          </dt>
          <dd dir="auto" className="mt-0.5 wrap-anywhere whitespace-pre-wrap">
            <Answer cell={opened.row.cells[key]} responseId={opened.row.id} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type AnswerProps = {
  readonly cell: Cell | undefined;
  readonly responseId: string;
  readonly locale: string;
};

function Answer({ cell, responseId, locale }: AnswerProps) {
  if (cell === undefined) return <span className="text-secondary">{texts.panel.noAnswer}</span>;
  if (cell.kind === "titles" && cell.titles.length > 1) {
    return (
      <ul className="list-disc pl-5">
        {cell.titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    );
  }
  if (cell.kind === "files") return <AnswerFiles responseId={responseId} files={cell.files} />;
  return cellText(cell, locale);
}

function AsItCame({ text }: { readonly text: string }) {
  return (
    <>
      <p className="mb-2 text-secondary">{texts.panel.unreadable}</p>
      <pre className="overflow-x-auto rounded-control bg-hover p-3 font-mono text-caption whitespace-pre-wrap">
        {text}
      </pre>
    </>
  );
}
