import { catalogue, definitionOf } from "../catalogue/index";
import type { FlowDocument, FlowNode, ScreenKey } from "../model/document";
import { type IdSource, parseNode } from "../model/parse";
import { screenWithKey } from "../model/walk";
import { flat } from "./tree/flat";
import { putValuesIn } from "./tree/form-values";
import { isForm } from "./tree/kinds";
import { namesOn, withFreshNames } from "./tree/names";
import { wrapNodes, wrapVerdict } from "./tree/wrap-nodes";
import type { Wrapped } from "./wrap-in-branches";

/**
 * Puts the inputs of a screen into a new Form, with everything that stands between the first and the last of them;
 * their first values and messages move into the Form. Refused on a screen without inputs or with a Form.
 */
export function wrapInForm(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly newId: IdSource },
): Wrapped {
  const screen = screenWithKey(document, details.screen);
  const definition = catalogue.find(isForm);
  const indexes = (screen?.children ?? []).flatMap((node, index) => (holdsInput(node) ? [index] : []));
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (!screen || !definition || first === undefined || last === undefined)
    return { document, node: undefined };
  const starter = withFreshNames([parseNode(definition.starter, details.newId)], namesOn(screen)).nodes[0];
  const nodes = screen.children.slice(first, last + 1);
  const at = { screen: screen.key, parent: null, slot: "children", index: first };
  const wrapping = { nodes, at };
  if (!starter || screen.children.some(isForm) || !wrapVerdict(document, wrapping, starter).allowed) {
    return { document, node: undefined };
  }
  const ids = flat(nodes).map(({ id }) => id);
  return { document: putValuesIn(wrapNodes(document, wrapping, starter), ids), node: starter.id };
}

function holdsInput(node: FlowNode): boolean {
  return flat([node]).some(({ type }) => definitionOf(type)?.answer !== undefined);
}
