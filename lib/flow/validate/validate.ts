import type { FlowDocument } from "../model/document";
import { inspect } from "./inspect";
import type { Issue } from "./issue";

/**
 * Every issue of a Flow, for the person who builds it: faults of all layers at once, without what Meta only repeats.
 * `version` checks the Flow as if it were written in another version. Screens that did not change since the last
 * call are not looked at again. Never throws. Source: spec/flow-json.md.
 */
export function validate(document: FlowDocument, version?: string): readonly Issue[] {
  const issues = inspect(document, version ?? document.props.version);
  return issues.some(({ echo }) => echo) ? issues.filter(({ echo }) => !echo) : issues;
}

/** Whether Meta would refuse the Flow, as far as the issues tell. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
