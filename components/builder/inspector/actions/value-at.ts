import { isJsonObject, type Json, own } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import type { Place } from "../place";

/** What stands at a place. */
export function valueAt(document: FlowDocument, { screen, node, path }: Place): Json | undefined {
  let value: Json | undefined =
    node === undefined ? screenWithKey(document, screen)?.props : findNode(document, node)?.node.props;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) ? own(value, String(step)) : undefined;
  }
  return value;
}
