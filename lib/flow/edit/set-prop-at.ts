import type { Json, JsonObject } from "../json";
import type { FlowDocument, FlowNode, FlowScreen } from "../model/document";
import type { Target } from "../model/pointer";
import { setIn } from "../text/set-in";
import { changeNode, changeScreen, withProps } from "./tree/change";

/**
 * Writes a value at a path of wire keys inside a node, a screen or the Flow itself; undefined takes it away. Objects
 * that are missing on the way are made. Refused where the path would replace what is edited as nodes or screens, and
 * for a node's type.
 */
export function setPropAt(document: FlowDocument, target: Target, value: Json | undefined): FlowDocument {
  const [first] = target.path;
  if (first === undefined || typeof first === "number") return document;
  if (target.node !== undefined) {
    return changeNode(document, target.node, (node) =>
      isStructure(node, first) ? node : withProps(node, setIn(node.props, target.path, value)),
    );
  }
  if (target.screen !== undefined) {
    return changeScreen(document, target.screen, (screen) => setOnScreen(screen, target.path, value));
  }
  if (first === "screens") return document;
  const props = setIn(document.props, target.path, value);
  return props === document.props ? document : { ...document, props };
}

function isStructure(node: FlowNode, name: string): boolean {
  if (name === "type" || node.raw !== undefined) return true;
  return Object.keys(node.slots).some((slot) => slot === name || slot.startsWith(`${name}.`));
}

/** Paths under `layout` lead into the layout's own properties. */
function setOnScreen(screen: FlowScreen, path: Target["path"], value: Json | undefined): FlowScreen {
  if (screen.malformed?.part === "screen") return screen;
  const [first, ...rest] = path;
  if (first !== "layout") {
    const props = setIn(screen.props, path, value);
    return props === screen.props ? screen : { ...screen, props };
  }
  if (screen.malformed?.part === "layout" || rest[0] === undefined || rest[0] === "children") return screen;
  const layout: JsonObject = setIn(screen.layout, rest, value);
  return layout === screen.layout ? screen : { ...screen, layout };
}
