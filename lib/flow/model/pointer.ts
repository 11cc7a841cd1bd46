import { definitionOf } from "../catalogue/index";
import { joinPointer, splitPointer } from "../text/json-pointer";
import type { FlowDocument, FlowNode, FlowScreen, NodeId, ScreenKey } from "./document";

/** A part of a document: the Flow itself, a screen or a node, and within it a path of wire keys. */
export type Target = {
  readonly screen?: ScreenKey;
  readonly node?: NodeId;
  readonly path: readonly (string | number)[];
};

/** RFC 6901 pointer into the printed Flow; undefined when the screen or node is gone. */
export function pointerOf(document: FlowDocument, target: Target): string | undefined {
  if (target.screen === undefined) return joinPointer(target.path);
  const index = document.screens.findIndex((screen) => screen.key === target.screen);
  const screen = document.screens[index];
  if (!screen) return undefined;
  if (target.node === undefined) return joinPointer(["screens", index, ...target.path]);
  const inner = pathTo(screen.children, target.node);
  return inner && joinPointer(["screens", index, "layout", "children", ...inner, ...target.path]);
}

/** The deepest screen or node a pointer leads to, with what remains of the pointer as its path. */
export function targetAt(document: FlowDocument, pointer: string): Target | undefined {
  const steps = splitPointer(pointer);
  if (!steps) return undefined;
  if (steps[0] !== "screens") return { path: steps };
  const screen = document.screens[Number(steps[1])];
  if (!screen) return { path: steps };
  return withinScreen(screen, steps.slice(2));
}

function withinScreen(screen: FlowScreen, steps: readonly string[]): Target {
  if (steps[0] !== "layout" || steps[1] !== "children") return { screen: screen.key, path: steps };
  const node = screen.children[Number(steps[2])];
  if (!node || steps[2] === undefined) return { screen: screen.key, path: steps };
  return withinNode(screen.key, node, steps.slice(3));
}

function withinNode(screen: ScreenKey, node: FlowNode, steps: readonly string[]): Target {
  for (const spec of definitionOf(node.type)?.slots ?? []) {
    if (steps[0] !== spec.name) continue;
    const length = spec.kind === "list" ? 1 : 2;
    const slot = spec.kind === "list" ? spec.name : `${spec.name}.${steps[1] ?? ""}`;
    const child = node.slots[slot]?.[Number(steps[length])];
    if (child && steps[length] !== undefined) return withinNode(screen, child, steps.slice(length + 1));
  }
  return { screen, node: node.id, path: steps };
}

function pathTo(nodes: readonly FlowNode[], id: NodeId): readonly (string | number)[] | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.id === id) return [index];
    for (const slot in node.slots) {
      const inner = pathTo(node.slots[slot] ?? [], id);
      if (inner) return [index, ...slotSteps(node, slot), ...inner];
    }
  }
  return undefined;
}

/** Wire keys that lead from a node into a slot: ["then"], or ["cases", key] (a key may itself hold dots). */
export function slotSteps(node: FlowNode, slot: string): readonly string[] {
  const map = definitionOf(node.type)?.slots.find(
    (spec) => spec.kind === "map" && slot.startsWith(`${spec.name}.`),
  );
  return map ? [map.name, slot.slice(map.name.length + 1)] : [slot];
}
