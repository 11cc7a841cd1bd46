import type { Json } from "../../json";
import { own } from "../../json";
import { fieldOf } from "../fields/field-kinds";
import { blocks } from "../node-view";
import { screenState } from "../run-environment";
import type { RunEvent, RunState } from "../state";
import type { NodeView, ScreenView } from "../view";

export type Filling = { readonly today: string; readonly fill?: "required" | "all" };

/** The next input to fill and a value it accepts; null when nothing is left that can be filled. */
export function nextAnswer(
  view: ScreenView,
  state: RunState,
  filling: Filling,
): Extract<RunEvent, { type: "answer" }> | null {
  const touched = screenState(state, view.id).changed;
  for (const node of view.nodes) {
    const name = own(node.props, "name");
    if (typeof name !== "string" || !wantsAnswer(node, touched.includes(name), filling)) continue;
    const value = sampleFor(node, filling.today);
    if (value !== undefined) return { type: "answer", name, value };
  }
  return null;
}

function wantsAnswer(node: NodeView, isTouched: boolean, { fill }: Filling): boolean {
  if (!node.isEnabled || fieldOf(node.type) === null) return false;
  return node.faults.some(blocks) || (!isTouched && fill === "all" && node.value === undefined);
}

/** The first sample that is accepted and is not what stands there already. */
function sampleFor(node: NodeView, today: string): Json | undefined {
  const field = fieldOf(node.type);
  return field?.samples(node.props, today).find((sample) => {
    const isNew = JSON.stringify(sample) !== JSON.stringify(node.value);
    return isNew && field.faults(node.props, sample).length === 0;
  });
}
