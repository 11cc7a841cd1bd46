import { definitionOf } from "../catalogue/index";
import { isJsonObject, type JsonObject, own } from "../json";
import {
  type FlowDocument,
  type FlowScreen,
  hasEndpoint,
  isTerminal,
  type NodeId,
  type ScreenKey,
} from "../model/document";
import { edgesOf } from "../model/edges";
import type { IdSource } from "../model/parse";
import { nodesOf, screenWithKey } from "../model/walk";
import { setIn } from "../text/set-in";
import { addFooter } from "./add-footer";
import { allAnswers } from "./collect-answers";
import { leadOn, nowhere } from "./lead-on";
import { withRouting } from "./routing-model";
import { changeNodesOn, changeScreen, withProps, withScreenProp } from "./tree/change";
import { isButton } from "./tree/kinds";
import { withUsualLabel } from "./tree/usual-label";

type Details = { readonly screen: ScreenKey; readonly terminal: boolean; readonly newId: IdSource };

export type TerminalVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "gone" | "menu" };

/** Whether a screen may become a last screen; one with a menu list may not. Source: spec/flow-json.md, 10.18. */
export function terminalVerdict(document: FlowDocument, key: ScreenKey): TerminalVerdict {
  const screen = screenWithKey(document, key);
  if (!screen || screen.malformed) return { allowed: false, reason: "gone" };
  const hasMenu = nodesOf(screen).some(({ type }) => definitionOf(type)?.place.refusedOnTerminal);
  return hasMenu ? { allowed: false, reason: "menu" } : { allowed: true };
}

/**
 * Marks a screen as a last screen, or not. A last screen gets a button where it has none, and its buttons finish the
 * Flow with every answer given so far (they may keep asking an endpoint). A screen that is no longer last leads on to
 * the next screen of the list that a route may lead to; where there is none, its button waits for a screen. Texts of
 * buttons follow as long as nobody typed them.
 */
export function setTerminal(document: FlowDocument, details: Details): FlowDocument {
  const screen = screenWithKey(document, details.screen);
  if (!screen || isTerminal(screen) === details.terminal) return document;
  if (!details.terminal) return withRouting(document, open(document, screen));
  if (!terminalVerdict(document, details.screen).allowed) return document;
  const marked = changeScreen(document, screen.key, (each) => withScreenProp(each, "terminal", true));
  const hasButton = nodesOf(screen).some(isButton);
  const finished = hasButton ? finish(marked, screen.key) : addFooter(marked, details);
  return withRouting(document, finished);
}

function finish(document: FlowDocument, key: ScreenKey): FlowDocument {
  const screen = screenWithKey(document, key);
  if (!screen) return document;
  const mayAsk = hasEndpoint(document);
  return changeButtons(document, screen, "finish", (action) => {
    if (action?.name === "complete" || (mayAsk && action?.name === "data_exchange")) return action;
    return { name: "complete", payload: allAnswers(document, screen) };
  });
}

function open(document: FlowDocument, screen: FlowScreen): FlowDocument {
  const unmarked = changeScreen(document, screen.key, (each) =>
    withScreenProp(withScreenProp(each, "terminal", undefined), "success", undefined),
  );
  const waiting = changeButtons(unmarked, screen, "lead-on", (action) =>
    action?.name === "complete" ? nowhere : action,
  );
  return nodesOf(screen)
    .filter(isButton)
    .reduce(
      (flow, { id }) => (isWaiting(flow, id) ? leadOn(flow, { node: id, screen: screen.key }) : flow),
      waiting,
    );
}

function isWaiting(document: FlowDocument, node: NodeId): boolean {
  return edgesOf(document).some(
    (edge) => edge.node === node && edge.to.kind === "missing" && edge.to.id === "",
  );
}

/** Changes what the buttons at the bottom of a screen do, those in conditions too. */
function changeButtons(
  document: FlowDocument,
  screen: FlowScreen,
  does: "finish" | "lead-on",
  change: (action: JsonObject | undefined) => JsonObject | undefined,
): FlowDocument {
  return changeScreen(document, screen.key, (each) =>
    changeNodesOn(each, (node) => {
      if (!isButton(node)) return node;
      const labelled = withUsualLabel(node, does);
      const action = own(node.props, "on-click-action");
      const next = change(isJsonObject(action) ? action : undefined);
      return next === action
        ? labelled
        : withProps(labelled, setIn(labelled.props, ["on-click-action"], next));
    }),
  );
}
