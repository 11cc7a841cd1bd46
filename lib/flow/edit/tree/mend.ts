import { definitionOf } from "../../catalogue/index";
import type { Reference } from "../../expression/reference";
import { renameInText } from "../../expression/references-in";
import { isJsonObject, own, withKey } from "../../json";
import type { FlowNode, FlowScreen } from "../../model/document";
import { type Mention, mentionsIn } from "../../model/mentions";
import { renameKey } from "../../text/rename-key";
import { setIn, valueAt } from "../../text/set-in";
import { changeNodesOn, withProps, withScreenProp } from "./change";

/** What a reference becomes; the same object when it stays. */
export type Rename = (reference: Reference) => Reference;

/** Renames references in a node's props, without those of the nodes inside it. */
export function mendNode(node: FlowNode, rename: Rename): FlowNode {
  let { props } = node;
  let done: Mention["path"] | undefined;
  for (const { path, reference } of mentionsIn(node)) {
    // A text is mended at once, with all it mentions; its mentions share their path.
    if (path === done || rename(reference) === reference) continue;
    done = path;
    const text = valueAt(props, path);
    if (typeof text === "string") props = setIn(props, path, mendText(text, rename));
  }
  return withProps(node, props);
}

/** Renames references in everything a screen shows and does. Its examples are no references. */
export function mendScreen(screen: FlowScreen, rename: Rename): FlowScreen {
  const { title } = screen.props;
  const titled =
    typeof title === "string" ? withScreenProp(screen, "title", mendText(title, rename)) : screen;
  return changeNodesOn(titled, (node) => mendNode(node, rename));
}

/** Renames the inputs a Form names in its values and messages. */
export function mendPairs(node: FlowNode, names: ReadonlyMap<string, string>): FlowNode {
  let { props } = node;
  for (const spec of definitionOf(node.type)?.props ?? []) {
    const pairs = spec.kind === "pairs" ? own(props, spec.name) : undefined;
    if (!isJsonObject(pairs)) continue;
    let renamed = pairs;
    for (const [from, to] of names) renamed = renameKey(renamed, from, to);
    if (renamed !== pairs) props = withKey(props, spec.name, renamed);
  }
  return withProps(node, props);
}

/** Renames local references to inputs, `${form.<name>}`. */
export function renameForms(names: ReadonlyMap<string, string>): Rename {
  return (reference) => {
    if (reference.scope !== "form" || reference.screen !== null) return reference;
    const [name = "", ...rest] = reference.path;
    const to = names.get(name);
    return to === undefined ? reference : { ...reference, path: [to, ...rest] };
  };
}

function mendText(text: string, rename: Rename): string {
  return text.includes("${") ? renameInText(text, rename) : text;
}
