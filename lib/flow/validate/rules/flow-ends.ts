import { own } from "../../json";
import { noEnd, noSuccess } from "../faults/ends";
import type { WholeFlow } from "../whole-flow";

/** A Flow can be finished, and finished well. Source: spec/flow-json.md, chapter 5. */
export function checkFlowEnds({ screens, report }: WholeFlow): void {
  if (screens.length === 0) return;
  if (!screens.some(({ isTerminal }) => isTerminal)) report(noEnd(), undefined, ["screens"]);
  // Meta counts a screen that says nothing about being the last as one that could be.
  const canSucceed = screens.some(
    ({ screen: { props } }) =>
      (own(props, "terminal") ?? true) === true && (own(props, "success") ?? true) === true,
  );
  if (!canSucceed) report(noSuccess(), undefined, []);
}
