import { LineDiffTable } from "./line-diff-table";
import type { Version } from "./read-versions";
import { texts } from "./texts";

/** The difference of two Flows as JSON. */
export function JsonPanel({ before, after }: { readonly before: Version; readonly after: Version }) {
  const { json, jsonLabel, jsonSame } = texts.view;
  return (
    <LineDiffTable
      before={before}
      after={after}
      kind={json}
      label={jsonLabel(before.name, after.name)}
      same={jsonSame}
    />
  );
}
