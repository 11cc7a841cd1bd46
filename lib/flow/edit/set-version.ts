import type { ItemKey, PropSpec } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { documentVersion, type FlowDocument, type FlowNode } from "../model/document";
import { type FlowVersion, isAtLeast } from "../version";
import { dateOfTimestamp } from "./date-of-timestamp";
import { changeNodesOn, changeScreens, withFlowProp, withProps } from "./tree/change";

/**
 * Sets the version of Flow JSON and does what a newer one asks for where that is certain: dates instead of
 * timestamps (5.0), no blank optional texts (6.0), no endpoint address (3.0). An older version loses data API 4.0.
 * What else is refused in the new version shows as a problem. Source: spec/flow-json.md, 2.
 */
export function setVersion(document: FlowDocument, version: FlowVersion): FlowDocument {
  const before = documentVersion(document);
  const crosses = (border: FlowVersion): boolean =>
    !isAtLeast(/^\d+\.\d+$/.test(before) ? before : "0.0", border) && isAtLeast(version, border);
  let next = withFlowProp(document, "version", version);
  if (crosses("3.0")) next = withFlowProp(next, "data_channel_uri", undefined);
  if (crosses("5.0")) next = changeNodes(next, withDates);
  if (crosses("6.0")) next = changeNodes(next, withoutBlanks);
  const isTooOld = !isAtLeast(version, "7.3") && own(next.props, "data_api_version") === "4.0";
  return isTooOld ? withFlowProp(next, "data_api_version", "3.0") : next;
}

function changeNodes(document: FlowDocument, change: (node: FlowNode) => JsonObject): FlowDocument {
  return changeScreens(document, (screen) => changeNodesOn(screen, (node) => withProps(node, change(node))));
}

function withDates(node: FlowNode): JsonObject {
  return mapProps(node, (spec, value) => {
    if (spec.kind === "date") return typeof value === "string" ? dateOfTimestamp(value) : value;
    if (spec.kind !== "dates" || !isJsonArray(value)) return value;
    const dates = value.map((date) => (typeof date === "string" ? dateOfTimestamp(date) : date));
    return dates.every((date, index) => date === value[index]) ? value : dates;
  });
}

function withoutBlanks(node: FlowNode): JsonObject {
  return mapProps(node, (spec, value) => {
    if ("item" in spec && isJsonArray(value)) {
      const entries = value.map((entry) =>
        isJsonObject(entry) ? withoutBlankKeys(entry, spec.item.keys) : entry,
      );
      return entries.every((entry, index) => entry === value[index]) ? value : entries;
    }
    return spec.kind === "text" && !spec.required && isBlank(value) ? undefined : value;
  });
}

function withoutBlankKeys(entry: JsonObject, keys: readonly ItemKey[]): JsonObject {
  let left = entry;
  for (const key of keys) {
    if (key.kind === "text" && !key.required && isBlank(own(entry, key.name)))
      left = withKey(left, key.name, undefined);
  }
  return left;
}

function isBlank(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() === "";
}

/** The props with each one that the catalogue knows mapped; undefined takes it away. */
function mapProps(node: FlowNode, map: (spec: PropSpec, value: Json) => Json | undefined): JsonObject {
  let { props } = node;
  for (const spec of definitionOf(node.type)?.props ?? []) {
    const value = own(props, spec.name);
    if (value === undefined) continue;
    const next = map(spec, value);
    if (next !== value) props = withKey(props, spec.name, next);
  }
  return props;
}
