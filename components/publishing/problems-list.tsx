import Link from "next/link";
import type { ProblemItem } from "./needs/need-item";
import { texts } from "./texts";

type ProblemsListProps = { readonly flowId: string; readonly problems: readonly ProblemItem[] };

/** More are in the builder. */
const shownMax = 10;

/** Mistakes in the Flow, each with the way to its place in the builder. */
export function ProblemsList({ flowId, problems }: ProblemsListProps) {
  const hidden = problems.length - shownMax;
  return (
    <ul className="list-disc pl-5">
      {problems.slice(0, shownMax).map(({ message, pointer, line }) => (
        <li key={`${message} ${pointer}`} className="wrap-anywhere">
          {message}{" "}
          {pointer !== undefined && (
            <Link
              href={`/flows/${flowId}?at=${encodeURIComponent(pointer)}`}
              aria-label={texts.showNamed(message)}
              className="font-medium whitespace-nowrap text-accent hover:underline"
            >
              {texts.show}
            </Link>
          )}
          {pointer === undefined && line !== undefined && (
            <span className="text-caption text-secondary">{texts.line(line)}</span>
          )}
        </li>
      ))}
      {hidden > 0 && <li className="text-secondary">{texts.moreProblems(hidden)}</li>}
    </ul>
  );
}
