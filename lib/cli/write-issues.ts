import { placeAt } from "@/lib/flow/text/place-at";
import { mapText } from "@/lib/flow/text/text-map";
import { spanIn } from "@/lib/flow/text/text-position";
import type { ExitStatus } from "./command";

export type FoundIssue = {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** RFC 6901. */
  readonly pointer: string;
  readonly message: string;
};

/** "a.json:12:5: error: … [CODE]", from top to bottom; "a.json: valid" when there is none. */
export function issueLines(file: string, text: string, issues: readonly FoundIssue[]): readonly string[] {
  if (issues.length === 0) return [`${file}: valid`];
  const map = mapText(text);
  return issues
    .map((issue) => ({ issue, offset: spanIn(map, issue.pointer)?.from ?? 0 }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue: { severity, message, code }, offset }) => {
      const { line, column } = placeAt(text, offset);
      return `${file}:${line}:${column}: ${severity}: ${message} [${code}]`;
    });
}

/** "3 files: 2 valid, 1 refused. 4 errors, 1 warning." */
export function tally(statuses: readonly ExitStatus[], issues: readonly FoundIssue[]): string {
  const refused = statuses.filter((status) => status > 0).length;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const files = `${counted(statuses.length, "file")}: ${statuses.length - refused} valid, ${refused} refused`;
  return `${files}. ${counted(errors, "error")}, ${counted(issues.length - errors, "warning")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
