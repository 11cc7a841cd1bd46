import { duplicateScreen, reservedScreenId, tooManyScreens } from "../faults/flow";
import type { WholeFlow } from "../whole-flow";

const screensMax = 100;

/** How many screens there are, and that their ids are free and their own. Source: chapters 5 and 12. */
export function checkScreenIds({ screens, byId, rules, report }: WholeFlow): void {
  const extra = screens[screensMax];
  if (extra) report(tooManyScreens(screensMax, screens.length), { screen: extra }, []);
  for (const facts of screens) {
    const { id } = facts;
    if (id === "") continue;
    if (byId.get(id) !== facts) report(duplicateScreen(id), { screen: facts }, ["id"]);
    if (id.length === reserved.length && id.toLowerCase() === reserved) {
      const severity = id === reserved || rules.refusesDocumentedFaults ? "error" : "warning";
      report(reservedScreenId(id, severity), { screen: facts }, ["id"]);
    }
  }
}

/** The validator refuses it in lower case only; Meta's pages reserve it in capitals. */
const reserved = "success";
