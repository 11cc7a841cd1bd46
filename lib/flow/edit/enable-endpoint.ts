import { own } from "../json";
import type { FlowDocument } from "../model/document";
import { type DataApiVersion, isAtLeast } from "../version";
import { routingModelOf } from "./routing-model";
import { withFlowProp } from "./tree/change";
import { versionOf } from "./tree/version-of";

/**
 * Lets the Flow ask an endpoint: a data API version (3.0 unless another is wanted; 4.0 needs 7.3) and the routing
 * model its routes need. Source: spec/flow-json.md, 2.4 and 4.
 */
export function enableEndpoint(
  document: FlowDocument,
  details: { readonly dataApiVersion?: DataApiVersion } = {},
): FlowDocument {
  const wanted = details.dataApiVersion ?? "3.0";
  const allowed = wanted === "4.0" && !isAtLeast(versionOf(document), "7.3") ? "3.0" : wanted;
  const isChosen =
    details.dataApiVersion !== undefined || own(document.props, "data_api_version") === undefined;
  const versioned = isChosen ? withFlowProp(document, "data_api_version", allowed) : document;
  return withFlowProp(versioned, "routing_model", routingModelOf(versioned));
}
