import { definitionOf } from "../../catalogue/index";
import type { FlowNode } from "../../model/document";
import { setIn } from "../../text/set-in";
import { withProps } from "./change";

/** Text of a button that finishes a Flow, until the person writes another. */
const finishLabel = "Finish";

/**
 * A button with the text that goes with what it does, as long as it has one of the two texts nobody typed: "Finish",
 * and that of a new button. Any other text stays.
 */
export function withUsualLabel(button: FlowNode, does: "finish" | "lead-on"): FlowNode {
  const leadOnLabel = definitionOf(button.type)?.starter.label;
  const { label } = button.props;
  if (typeof leadOnLabel !== "string" || (label !== leadOnLabel && label !== finishLabel)) return button;
  const usual = does === "finish" ? finishLabel : leadOnLabel;
  return withProps(button, setIn(button.props, ["label"], usual));
}
