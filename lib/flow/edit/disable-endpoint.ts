import type { FlowDocument } from "../model/document";
import { type Edge, edgesOf } from "../model/edges";
import { changeScreens, withFlowProp, withScreenProp } from "./tree/change";

/**
 * Makes the Flow do without an endpoint: no data API version, no routing model, no asking when going back. `asking`
 * are the actions that still ask one; they are left for a person to decide.
 */
export function disableEndpoint(document: FlowDocument): {
  readonly document: FlowDocument;
  readonly asking: readonly Edge[];
} {
  const plain = withFlowProp(
    withFlowProp(document, "data_api_version", undefined),
    "routing_model",
    undefined,
  );
  const left = changeScreens(plain, (screen) =>
    screen.props.refresh_on_back === true ? withScreenProp(screen, "refresh_on_back", undefined) : screen,
  );
  return { document: left, asking: edgesOf(left).filter(({ to }) => to.kind === "endpoint") };
}
