import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import type { FlowDocument, FlowNode } from "../model/document";
import { parse } from "../model/parse";
import { nodesOf } from "../model/walk";
import { type ExampleView, exampleView } from "./example-view";
import { button, flowOf, goTo, input, optionsNamed, screenOf, text } from "./test-run";

function opened(wire: JsonObject): FlowDocument {
  const flow = parse(wire);
  if (!flow) throw new Error("a Flow under test has screens");
  return flow;
}

function viewOf(flow: FlowDocument, index = 0, options?: Parameters<typeof exampleView>[2]): ExampleView {
  const screen = flow.screens[index];
  const view = screen && exampleView(flow, screen.key, options);
  if (!view) throw new Error("the screen exists");
  return view;
}

/** The document with one prop of one node changed, as an edit command leaves it. */
function withProp(flow: FlowDocument, at: number, name: string, value: string): FlowDocument {
  const screens = flow.screens.map((screen, index) =>
    index === 0
      ? {
          ...screen,
          children: screen.children.map(
            (node, position): FlowNode =>
              position === at ? { ...node, props: { ...node.props, [name]: value } } : node,
          ),
        }
      : screen,
  );
  return { ...flow, screens };
}

function textsOf(view: ExampleView): readonly unknown[] {
  return [...view.nodes.values()].map(({ props }) => props.text ?? props.label ?? null);
}

const big = (nodes: number): JsonObject =>
  flowOf(
    "7.3",
    Array.from({ length: 2 }, (_, screen) =>
      screenOf(
        `S${"ABCDEFGHIJ"[screen]}`,
        Array.from(
          { length: nodes },
          (_, index) =>
            [
              { type: "TextBody", text: index % 4 === 0 ? "`'Hi ' ${data.name} '!'`" : "Static text" },
              input(`a${index}`, { required: true, "helper-text": "${data.name}" }),
              {
                type: "Dropdown",
                name: `d${index}`,
                label: "Pick",
                "data-source": optionsNamed("a", "b", "c"),
              },
            ][index % 3] as JsonObject,
        ),
        { data: { name: text("Ana") } },
      ),
    ),
  );

describe("a screen drawn without a run", () => {
  const branches = flowOf("7.3", [
    screenOf(
      "A",
      [
        { type: "TextBody", text: "${data.name}" },
        {
          type: "If",
          condition: "${data.ok}",
          then: [{ type: "TextBody", text: "yes" }],
          else: [{ type: "TextBody", text: "no" }],
        },
        input("hidden", { visible: false, "init-value": "${data.name}" }),
        { type: "TextBody", text: "${screen.B.data.other}" },
        button("Go", goTo("B")),
      ],
      { data: { name: text("Ana"), ok: { type: "boolean", __example__: true } } },
    ),
    screenOf("B", [], { data: { other: text("far") } }),
  ]);

  test("shows the examples, and every node has a view, chosen or not", () => {
    const flow = opened(branches);
    const view = viewOf(flow);
    expect(textsOf(view)).toEqual(["Ana", null, "yes", "no", "hidden", "far", "Go"]);
    expect([...view.nodes.keys()]).toEqual(
      flow.screens
        .slice(0, 1)
        .flatMap(nodesOf)
        .map(({ id }) => id),
    );
    expect([...view.nodes.values()].map(({ node }) => view.shown.has(node))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect([...view.nodes.values()][4]?.value).toBe("Ana");
  });

  test("shows values that stand in for the examples", () => {
    const view = viewOf(opened(branches), 0, { data: { ok: false, name: "Ben" } });
    expect(textsOf(view)[0]).toBe("Ben");
    expect([...view.nodes.values()].map(({ node }) => view.shown.has(node))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test("after an edit only the touched node has a new view, and other screens none", () => {
    const flow = opened(big(50));
    const before = [viewOf(flow, 0), viewOf(flow, 1)] as const;
    const edited = withProp(flow, 3, "text", "New");
    const after = [viewOf(edited, 0), viewOf(edited, 1)] as const;
    const changed = [...after[0].nodes].filter(([id, view]) => before[0].nodes.get(id) !== view);
    expect(changed.map(([, view]) => view.props.text)).toEqual(["New"]);
    expect(after[1]).toBe(before[1]);
    expect(viewOf(edited, 0)).toBe(after[0]);
  });

  test("a screen that reads another one follows edits there", () => {
    const flow = opened(branches);
    expect(textsOf(viewOf(flow))[5]).toBe("far");
    const [first, second] = flow.screens;
    if (!first || !second) throw new Error("two screens");
    const moved = { ...second, props: { ...second.props, data: { other: text("near") } } };
    expect(textsOf(viewOf({ ...flow, screens: [first, moved] }))[5]).toBe("near");
  });

  test("a key that names no screen gives nothing", () => {
    // A key is a branded text.
    expect(exampleView(opened(branches), "gone" as FlowDocument["screens"][number]["key"])).toBeUndefined();
  });
});
