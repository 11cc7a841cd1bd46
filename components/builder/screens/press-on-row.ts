import type { KeyboardEvent } from "react";
import type { FlowNode } from "@/lib/flow/model/document";
import type { BuilderStore } from "../store/create-store";
import type { OutlineContext } from "./outline-context";
import { outlineMove } from "./outline-order";

type Pressed = {
  readonly store: BuilderStore;
  readonly context: OutlineContext;
  readonly node: FlowNode;
  rename(): void;
};

/** The keys of a row in the outline: those of a tree, Shift to select more, F2 or Enter to rename. */
export function pressOnRow(
  event: KeyboardEvent<HTMLElement>,
  { store, context, node, rename }: Pressed,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const move = outlineMove(context.rows, context.folded, node.id, event.key);
  if (move?.kind === "go") {
    const { select, history } = store.getState();
    const { selection } = history.present;
    const others = event.shiftKey ? selection.nodes.filter((id) => id !== move.to) : [];
    select({ ...selection, nodes: [...others, move.to] });
  } else if (move) context.setFolded(move.node, move.kind === "fold");
  else if (event.key === "F2" || event.key === "Enter") rename();
  else if (!treeKeys.has(event.key)) return;
  event.preventDefault();
  // The same keys mean other things on the phone.
  event.nativeEvent.stopImmediatePropagation();
}

const treeKeys: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);
