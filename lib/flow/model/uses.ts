import type { Reference } from "../expression/reference";
import type { FlowDocument, FlowScreen, NodeId, ScreenKey } from "./document";
import { mentionsIn, mentionsInValue } from "./mentions";
import { nodesOf } from "./walk";

/** A place that refers to something. Without `node` it is the title of the screen. */
export type Use = {
  readonly screen: ScreenKey;
  readonly node?: NodeId;
  readonly path: readonly (string | number)[];
  readonly reference: Reference;
};

/** Every reference of a document that a test picks, in reading order. */
export function usesOf(
  document: FlowDocument,
  picks: (reference: Reference, from: FlowScreen) => boolean,
): readonly Use[] {
  const uses: Use[] = [];
  for (const screen of document.screens) {
    const { key } = screen;
    for (const { reference } of mentionsInValue(screen.props.title ?? null)) {
      if (picks(reference, screen)) uses.push({ screen: key, path: ["title"], reference });
    }
    for (const node of nodesOf(screen)) {
      for (const { path, reference } of mentionsIn(node)) {
        if (picks(reference, screen)) uses.push({ screen: key, node: node.id, path, reference });
      }
    }
  }
  return uses;
}
