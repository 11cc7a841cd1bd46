import { isJsonArray, type Json, type JsonObject } from "../../json";
import type { FlowNode } from "../../model/document";
import { earlierIn, hasOwnOrder } from "../../text/exact";
import type { ScreenContext } from "../context";
import { repeatedKey } from "../faults/hints";
import type { Path } from "../shape/check";
import type { WholeFlow } from "../whole-flow";

/** Keys of the Flow itself that are written twice in the text it was opened from. */
export function hintAtRepeatedKeys({ document, report }: WholeFlow): void {
  for (const { key, path } of repeatsIn(document.props, [])) report(repeatedKey(key), undefined, path);
}

/** Keys of a screen and its components that are written twice; JSON leaves open which one counts. */
export function hintAtRepeatedKeysOn({ facts, report }: ScreenContext): void {
  const { screen, nodes } = facts;
  const tell = (value: JsonObject, path: Path, node?: FlowNode): void => {
    if (!mayRepeat(value, depthMax)) return;
    for (const found of repeatsIn(value, path)) report(repeatedKey(found.key), node, found.path);
  };
  tell(screen.props, []);
  tell(screen.layout, ["layout"]);
  for (const { node } of nodes) tell(node.props, [], node);
}

/** Levels of a value that are searched. */
const depthMax = 64;

/** A quick look, because hardly any Flow has such keys: objects that have them remember an order. */
function mayRepeat(value: Json, levels: number): boolean {
  if (typeof value !== "object" || value === null || levels === 0) return false;
  if (isJsonArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (mayRepeat(value[at] ?? null, levels - 1)) return true;
    return false;
  }
  if (hasOwnOrder(value)) return true;
  for (const key in value) if (mayRepeat(value[key] ?? null, levels - 1)) return true;
  return false;
}

type Repeat = { readonly key: string; readonly path: Path };

function repeatsIn(value: Json, path: Path): readonly Repeat[] {
  if (typeof value !== "object" || value === null || path.length > depthMax) return [];
  if (isJsonArray(value)) return value.flatMap((item, at) => repeatsIn(item, [...path, at]));
  const own = [...new Set(earlierIn(value).map(({ key }) => key))].map((key) => ({
    key,
    path: [...path, key],
  }));
  return [...own, ...Object.keys(value).flatMap((key) => repeatsIn(value[key] ?? null, [...path, key]))];
}
