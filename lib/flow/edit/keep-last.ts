import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import type { FlowDocument } from "../model/document";
import type { Target } from "../model/pointer";
import { earlierIn, withoutEarlier } from "../text/exact";
import { spliced } from "../text/exact-list";
import { changeNode, changeScreen, withProps } from "./tree/change";

/**
 * Forgets what stands under the key at the end of the target's path before its last value, which counts anyway. The
 * same document when the key is written once.
 */
export function keepLast(document: FlowDocument, { screen, node, path }: Target): FlowDocument {
  if (node !== undefined) {
    return changeNode(document, node, (each) => withProps(each, cleared(each.props, path)));
  }
  if (screen === undefined) {
    const props = cleared(document.props, path);
    return props === document.props ? document : { ...document, props };
  }
  return changeScreen(document, screen, (each) => {
    const [first, ...rest] = path;
    const layout = first === "layout" && rest.length > 0 ? cleared(each.layout, rest) : each.layout;
    const props = cleared(each.props, path);
    return layout === each.layout && props === each.props ? each : { ...each, layout, props };
  });
}

function cleared(object: JsonObject, path: Target["path"]): JsonObject {
  const next = clearedIn(object, path);
  return isJsonObject(next) ? next : object;
}

/** What `setIn` does, for a change that leaves all values equal. */
function clearedIn(value: Json | undefined, [step, ...rest]: Target["path"]): Json | undefined {
  if (isJsonArray(value) && typeof step === "number") {
    const item = clearedIn(value[step], rest);
    return item === undefined || item === value[step] ? value : spliced(value, step, 1, item);
  }
  if (!isJsonObject(value) || typeof step !== "string") return value;
  if (rest.length === 0) {
    return earlierIn(value).some(({ key }) => key === step) ? withoutEarlier(value, step) : value;
  }
  const before = own(value, step);
  const after = clearedIn(before, rest);
  return after === undefined || after === before ? value : withKey(value, step, after);
}
