import { definitionOf } from "@/lib/flow/catalogue";
import type { FlowDocument, ScreenKey } from "@/lib/flow/model/document";
import { type ExampleView, exampleView } from "@/lib/flow/runtime/example-view";
import type { NodeView } from "@/lib/flow/runtime/view";
import { viewOf } from "./views/index";

/** A screen as it looks before anybody touched it: what a phone draws, top to bottom, and its footer apart. */
export type DrawnScreen = {
  readonly title: string;
  readonly nodes: readonly NodeView[];
  readonly footer: NodeView | null;
};

/** Drawn from the examples in the Flow; the same object comes back as long as nothing on the screen changes. */
export function drawnScreen(flow: FlowDocument, key: ScreenKey): DrawnScreen | null {
  const view = exampleView(flow, key);
  if (view === undefined) return null;
  const known = drawn.get(view);
  if (known !== undefined) return known;
  const screen = draw(view);
  drawn.set(view, screen);
  return screen;
}

const drawn = new WeakMap<ExampleView, DrawnScreen>();

function draw({ title, nodes, shown }: ExampleView): DrawnScreen {
  const faces = [...nodes.values()].filter((node) => shown.has(node.node) && hasLook(node));
  const isLast = (node: NodeView) => definitionOf(node.type)?.place.last === true;
  return { title, nodes: faces.filter((node) => !isLast(node)), footer: faces.find(isLast) ?? null };
}

/** Containers have none; what WhatsApp does not know gets a placeholder. */
function hasLook(node: NodeView): boolean {
  return viewOf(node.type) !== null || definitionOf(node.type) === undefined;
}
