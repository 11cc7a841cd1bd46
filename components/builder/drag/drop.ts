import { insertNode } from "@/lib/flow/edit/insert-node";
import { moveNodes } from "@/lib/flow/edit/move-nodes";
import { moveScreen } from "@/lib/flow/edit/move-screen";
import type { FlowDocument, ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { screenWithKey } from "@/lib/flow/model/walk";
import { newId } from "../store/new-id";
import type { DragSource, DropTarget, Edited } from "../store/state";

/** The edit a drop stands for; the same document when it lands nowhere or may not land there. */
export function dropped(document: FlowDocument, source: DragSource, target: DropTarget | null): Edited {
  if (!target || target.refusal !== null) return document;
  if (source.kind === "screen") {
    return target.kind === "order" ? reordered(document, source.screen, target.index) : document;
  }
  const at =
    target.kind === "place"
      ? target.location
      : target.kind === "screen"
        ? endOf(document, target.screen)
        : null;
  if (!at) return document;
  if (source.kind === "new") return inserted(document, source.type, at);
  const moved = moveNodes(document, { nodes: source.nodes, to: at });
  if (moved === document) return document;
  return { document: moved, selection: { screen: at.screen, nodes: source.nodes } };
}

/** `index` is a gap between screens as they stand now. */
function reordered(document: FlowDocument, screen: ScreenKey, index: number): FlowDocument {
  const from = document.screens.findIndex(({ key }) => key === screen);
  return moveScreen(document, { screen, to: index > from ? index - 1 : index });
}

/** A new component at a place, selected; the same document when it may not stand there. */
export function inserted(document: FlowDocument, type: string, at: Location): Edited {
  const made = insertNode(document, { component: type, at, newId });
  if (made.nodes.length === 0) return document;
  return { document: made.document, selection: { screen: at.screen, nodes: made.nodes } };
}

/** The place after everything on a screen. */
export function endOf(document: FlowDocument, key: ScreenKey): Location | null {
  const screen = screenWithKey(document, key);
  return screen ? { screen: key, parent: null, slot: "children", index: screen.children.length } : null;
}
