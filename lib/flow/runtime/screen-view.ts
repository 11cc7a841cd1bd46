import { definitionOf } from "../catalogue/index";
import type { Environment } from "../expression/environment";
import { resolveJson } from "../expression/resolve-json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { screenWithId } from "../model/walk";
import { blocks, nodeViewOf } from "./node-view";
import { currentId, environmentOf, screenState } from "./run-environment";
import { shownNodes } from "./shown-nodes";
import type { RunState } from "./state";
import type { NodeView, ScreenView } from "./view";

/** The screen in front as phones draw it; empty while nothing is shown yet. */
export function screenView(flow: FlowDocument, state: RunState): ScreenView {
  const id = currentId(state);
  const screen = id === null ? undefined : screenWithId(flow, id);
  const around = {
    canGoBack: state.history.length > 1,
    isWaiting: state.status === "waiting",
    snackbar: state.snackbar,
  };
  if (id === null || !screen) {
    return { ...around, id: id ?? "", title: "", nodes: [], footer: null, isReady: false };
  }
  const environment = environmentOf(state, id);
  const marks = { ...screenState(state, id), focused: state.focused };
  const drawn = shownNodes(screen, environment).map((node) => nodeViewOf(node, environment, marks));
  const footer = drawn.find(isFooter) ?? null;
  return {
    ...around,
    id,
    title: titleOf(screen, environment),
    nodes: drawn.filter((view) => !isFooter(view)),
    footer,
    isReady: footer?.isEnabled === true && !drawn.some(isBlocking),
  };
}

export function isFooter(view: NodeView): boolean {
  return definitionOf(view.type)?.place.last === true;
}

function isBlocking(view: NodeView): boolean {
  return view.faults.some(blocks);
}

/** A title may be a reference or an expression. */
export function titleOf(screen: FlowScreen, environment: Environment): string {
  const title = screen.props.title;
  const value = typeof title === "string" ? resolveJson(title, environment) : undefined;
  return value === undefined || typeof value === "object" ? "" : String(value);
}
