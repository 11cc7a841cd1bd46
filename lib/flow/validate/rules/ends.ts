import { own } from "../../json";
import type { ScreenContext } from "../context";
import * as faults from "../faults/ends";

/** What a last screen must have and must not have. Source: spec/flow-json.md, chapters 4, 5 and 10.21. */
export function checkEnds(context: ScreenContext): void {
  const { facts, flow, report } = context;
  if (own(facts.screen.props, "refresh_on_back") === true && !flow.hasEndpoint) {
    report(faults.refreshWithoutEndpoint(), undefined, ["refresh_on_back"]);
  }
  if (!facts.isTerminal) return;
  const buttons = facts.groups.limited.filter(({ definition }) => definition?.place.neededOnTerminal);
  const { checksTerminalFooter } = context.rules;
  if (buttons.length === 0) {
    report(faults.noFooterAtEnd(facts.id, checksTerminalFooter ? "error" : "warning"), undefined, []);
  }
  if (facts.groups.limited.some(({ definition }) => definition?.place.refusedOnTerminal)) {
    report(faults.listAtEnd(), undefined, []);
  }
  for (const { placed, action, path } of facts.actions) {
    const isButton = placed.definition?.place.neededOnTerminal === true;
    if (isButton && checksTerminalFooter && own(action, "name") === "navigate") {
      report(faults.navigateAtEnd(flow.hasEndpoint), placed.node, [...path, "name"]);
    }
  }
}
