import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { FlowDocument } from "../../model/document";
import { perform } from "../perform";
import { isFooter, screenView } from "../screen-view";
import type { RunEvent, RunState } from "../state";
import { asker, type Step, still } from "../step";
import type { NodeView } from "../view";

/** A tap. A button that is not live and a row that is disabled do nothing. */
export function act(
  flow: FlowDocument,
  state: RunState,
  { node, trigger, item }: Extract<RunEvent, { type: "act" }>,
): Step {
  const screen = screenView(flow, state);
  const view = [...screen.nodes, ...(screen.footer ? [screen.footer] : [])].find(
    (shown) => shown.node === node,
  );
  if (!view || trigger !== "on-click-action" || !view.isEnabled) return still(state);
  if (isFooter(view) && !screen.isReady) return still(state);
  const action = tappedAction(view, item);
  return action ? perform(flow, state, action, asker(node, trigger)) : still(state);
}

/** The row's own action, or else the component's. */
function tappedAction(view: NodeView, item: number | undefined): JsonObject | null {
  const row = item === undefined ? undefined : rowsOf(view)[item];
  if (item !== undefined && (!isJsonObject(row) || row.enabled === false)) return null;
  const ofRow = isJsonObject(row) ? own(row, "on-click-action") : undefined;
  const action = ofRow ?? own(view.props, "on-click-action");
  return isJsonObject(action) ? action : null;
}

/** Entries of the prop that lists rows, references resolved. */
function rowsOf(view: NodeView): readonly Json[] {
  const prop = definitionOf(view.type)?.props.find(({ kind }) => kind === "items");
  const rows = prop ? own(view.props, prop.name) : undefined;
  return isJsonArray(rows) ? rows : [];
}
