import type { FlowDocument, FlowNode } from "../../model/document";
import type { Location } from "../../model/location";
import { isLast } from "./kinds";
import { withNodesAt } from "./place";

/** Nodes added to a place. What is drawn last stays last, whatever the index. */
export function putAt(document: FlowDocument, location: Location, nodes: readonly FlowNode[]): FlowDocument {
  if (nodes.length === 0) return document;
  return withNodesAt(document, location, (present) => {
    const end = present.findIndex(isLast);
    const most = end < 0 ? present.length : end;
    const index = Math.max(0, Math.min(location.index, most));
    const early = nodes.filter((node) => !isLast(node));
    const late = nodes.filter(isLast);
    return [...present.slice(0, index), ...early, ...present.slice(index), ...late];
  });
}
