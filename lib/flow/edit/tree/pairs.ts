import { definitionOf } from "../../catalogue/index";
import { isJsonObject, type JsonObject, own, withKey } from "../../json";
import type { FlowNode } from "../../model/document";

/** The props of a Form without values and messages for these inputs; the same props for any other node. */
export function withoutPairs(node: FlowNode, names: readonly string[]): JsonObject {
  let { props } = node;
  for (const spec of definitionOf(node.type)?.props ?? []) {
    const pairs = spec.kind === "pairs" ? own(props, spec.name) : undefined;
    if (!isJsonObject(pairs)) continue;
    const left = names.reduce<JsonObject>(
      (rest, name) => (Object.hasOwn(rest, name) ? withKey(rest, name, undefined) : rest),
      pairs,
    );
    if (left === pairs) continue;
    props = withKey(props, spec.name, Object.keys(left).length > 0 ? left : undefined);
  }
  return props;
}
