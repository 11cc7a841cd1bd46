import { LineDiffTable } from "@/components/compare/line-diff-table";
import { texts } from "./texts";

const words = texts.versions;

type CodeDiffProps = { readonly number: number; readonly before: string; readonly after: string };

/** A version and the code in the editor, line by line. */
export function CodeDiff({ number, before, after }: CodeDiffProps) {
  return (
    <LineDiffTable
      before={{ name: words.number(number), text: before }}
      after={{ name: words.inEditor, text: after }}
      kind={words.code}
      label={words.compared(number)}
      same={words.same}
    />
  );
}
