import { type FlowDocument, screenId, screenTitle } from "@/lib/flow/model/document";
import type { Issue } from "@/lib/flow/validate/issue";

/** Problems of one screen, or of the Flow itself (no key). */
export type IssueGroup = {
  readonly key: string;
  readonly title: string;
  readonly issues: readonly Issue[];
};

/** By screen in the order of the Flow, the Flow itself first; inside a group what blocks publishing comes first. */
export function groupIssues(
  document: FlowDocument,
  issues: readonly Issue[],
  wholeFlow: string,
): readonly IssueGroup[] {
  const shown = issues.filter((issue) => !issue.echo);
  const own = { key: "", title: wholeFlow, issues: shown.filter((issue) => !issue.target.screen) };
  const screens = document.screens.map((screen) => ({
    key: screen.key,
    title: screenTitle(screen) || screenId(screen),
    issues: shown.filter((issue) => issue.target.screen === screen.key),
  }));
  return [own, ...screens]
    .filter((group) => group.issues.length > 0)
    .map((group) => ({ ...group, issues: group.issues.toSorted(bySeverity) }));
}

function bySeverity(a: Issue, b: Issue): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}
