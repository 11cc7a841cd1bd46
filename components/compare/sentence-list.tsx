import { TriangleAlert } from "lucide-react";
import type { Sentence } from "./report-of";
import { texts } from "./texts";

/** Changes in words; one that may break something says so and why. */
export function SentenceList({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {sentences.map(({ text, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read the same, and the list never changes.
        <li key={index} className="flex flex-col gap-1 wrap-anywhere">
          <span>{text}</span>
          {why.length > 0 && (
            <span className="flex gap-1.5 text-caution">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span>
                <span className="font-medium">{texts.view.mayBreak}.</span> {why.join(" ")}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
