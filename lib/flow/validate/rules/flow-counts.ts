import { catalogue } from "../../catalogue/index";
import { tooManyInFlow } from "../faults/flow";
import type { WholeFlow } from "../whole-flow";

const limited = catalogue.filter(({ place }) => place.perFlow !== undefined);

/** Components of which a whole Flow can hold only so many. Source: spec/flow-json.md, chapter 12. */
export function checkFlowCounts({ screens, report }: WholeFlow): void {
  for (const definition of limited) {
    const max = definition.place.perFlow ?? 0;
    let count = 0;
    let last: Parameters<typeof report>[1];
    for (const screen of screens) {
      for (const placed of screen.groups.limited) {
        if (placed.definition !== definition) continue;
        count += 1;
        last = { screen, node: placed.node };
      }
    }
    if (count > max) report(tooManyInFlow(definition.title, definition.type, max, count), last, []);
  }
}
