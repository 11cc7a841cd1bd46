import { useContext } from "react";
import { TimeContext } from "@/components/flows/changed-at";
import { cellText } from "@/lib/responses/questions/cell-text";
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
            <Answer cell={opened.row.cells[key]} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ cell, locale }: { readonly cell: Cell | undefined; readonly locale: string }) {
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
  if (cell.kind === "files") {
    return (
      <ul className="flex flex-col gap-0.5">
        {cell.files.map(({ name, mimeType }, index) => (
          // Two photos may have one name, and they never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={index}>
            {name} {mimeType && <span className="text-secondary">{mimeType}</span>}
          </li>
        ))}
      </ul>
    );
  }
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
