import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/index";
import { validFlow } from "../fixtures/arbitraries";
import { chooser } from "../fixtures/chooser";
import type { FlowDocument, FlowNode } from "../model/document";
import { edgesOf } from "../model/edges";
import { parse, sequentialIds } from "../model/parse";
import { findNode, nodesOf } from "../model/walk";
import { hasErrors, validate } from "../validate/validate";
import { addElse } from "./add-else";
import { collectAnswers } from "./collect-answers";
import { connectScreens } from "./connect-screens";
import { declareData } from "./declare-data";
import { duplicateNodes } from "./duplicate-nodes";
import { enableEndpoint } from "./enable-endpoint";
import { insertNode } from "./insert-node";
import { insertScreenOnEdge } from "./insert-screen-on-edge";
import { moveScreen } from "./move-screen";
import { renameAnswer } from "./rename-answer";
import { renameData } from "./rename-data";
import { renameScreenId } from "./rename-screen-id";
import { setScreenTitle } from "./set-screen-title";
import { wrapInIf, wrapInSwitch } from "./wrap-in-branches";
import { wrapInForm } from "./wrap-in-form";
import { writeProp } from "./write-prop";

/** Everything a test may aim a command at. */
type Aim = {
  readonly document: FlowDocument;
  readonly index: number;
  readonly screen: FlowDocument["screens"][number];
  readonly node: FlowNode;
  readonly newId: ReturnType<typeof sequentialIds>;
};

/** Components that are complete as they are dropped: no condition or target to be chosen first. */
const ready = catalogue.filter(
  ({ slots, props }) => slots.length === 0 && !props.some(({ kind }) => kind === "items"),
);

const edits: readonly (readonly [string, (aim: Aim) => FlowDocument])[] = [
  [
    "inserting a component",
    ({ document, screen, index, newId }) => {
      const at = { screen: screen.key, parent: null, slot: "children", index: index % 4 };
      const component = ready[index % ready.length]?.type ?? "";
      return insertNode(document, { component, at, newId }).document;
    },
  ],
  [
    "duplicating nodes",
    ({ document, node, newId }) => duplicateNodes(document, { nodes: [node.id], newId }).document,
  ],
  [
    "renaming an answer",
    ({ document, node }) => renameAnswer(document, { node: node.id, name: "another_name" }),
  ],
  [
    "typing a label",
    ({ document, node, index }) => {
      const label = ["Another", "1 more", "?", "Name"][index % 4] ?? "";
      const isAllowed = node.props.label !== undefined && label !== "";
      return !isAllowed ? document : writeProp(document, { node: node.id, path: ["label"] }, label);
    },
  ],
  [
    "renaming data",
    ({ document, screen }) => renameData(document, { screen: screen.key, from: "d_0", to: "other" }),
  ],
  [
    "declaring data",
    ({ document, screen }) =>
      declareData(document, { screen: screen.key, name: "new", schema: { type: "number" } }),
  ],
  [
    "renaming a screen",
    ({ document, screen }) => renameScreenId(document, { screen: screen.key, id: "ANOTHER" }),
  ],
  [
    "retitling a screen",
    ({ document, screen }) => setScreenTitle(document, { screen: screen.key, title: "Another" }),
  ],
  [
    "moving a screen",
    ({ document, screen, index }) => moveScreen(document, { screen: screen.key, to: index % 5 }),
  ],
  ["collecting answers", ({ document, screen }) => collectAnswers(document, { screen: screen.key })],
  ["enabling an endpoint", ({ document }) => enableEndpoint(document)],
  [
    "opening an else",
    ({ document }) => {
      const opened = document.screens
        .flatMap(nodesOf)
        .map(({ id }) => addElse(document, { node: id }))
        .find((next) => next !== document);
      return opened ?? document;
    },
  ],
  [
    "wrapping in a Form",
    ({ document, screen, newId }) => wrapInForm(document, { screen: screen.key, newId }).document,
  ],
  [
    "wrapping in a condition",
    ({ document, node, newId }) =>
      wrapInIf(withData(document, node), { nodes: [node.id], condition: "${data.flag}", newId }).document,
  ],
  [
    "wrapping in cases",
    ({ document, node, newId }) =>
      wrapInSwitch(withData(document, node), {
        nodes: [node.id],
        value: "${data.word}",
        cases: ["a"],
        newId,
      }).document,
  ],
  [
    "putting a screen on a route",
    ({ document, index, newId }) => {
      const edges = edgesOf(document);
      const edge = edges[index % Math.max(edges.length, 1)];
      return edge ? insertScreenOnEdge(document, { ...edge, title: "Between", newId }).document : document;
    },
  ],
  [
    "drawing one more route",
    ({ document, screen, index, newId }) => {
      const to = document.screens[index % document.screens.length];
      const at = { screen: screen.key, parent: null, slot: "children", index: 0 };
      const { document: offered, nodes } = insertNode(document, { component: "OptIn", at, newId });
      const [node] = nodes;
      if (node === undefined || !to) return document;
      const led = connectScreens(offered, { node, to: to.key });
      return led === offered ? document : led;
    },
  ],
];

describe("a valid Flow stays valid", () => {
  test.each(edits)("%s", (_, edit) => {
    let changed = 0;
    fc.assert(
      fc.property(validFlow, fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }), (flow, choices) => {
        const document = parse(flow, sequentialIds("o-"));
        if (!document) throw new Error("the fixture is a Flow");
        const aim = aimAt(document, choices);
        const next = aim ? edit(aim) : document;
        if (next === document) return;
        changed += 1;
        expect(validate(next).filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 250 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  test("the fixtures themselves are valid", () => {
    fc.assert(
      fc.property(validFlow, (flow) => {
        const document = parse(flow);
        expect(document && hasErrors(validate(document))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

function aimAt(document: FlowDocument, choices: readonly number[]): Aim | undefined {
  const choose = chooser(choices);
  const screen = document.screens[choose.below(document.screens.length)];
  const nodes = document.screens.flatMap(nodesOf);
  const node = nodes[choose.below(nodes.length || 1)];
  return screen && node && { document, screen, node, index: choose.below(1000), newId: sequentialIds("n-") };
}

/** Declares what the new condition reads, on the screen of the node. */
function withData(document: FlowDocument, { id }: FlowNode): FlowDocument {
  const screen = findNode(document, id)?.screen.key;
  if (!screen) return document;
  const flagged = declareData(document, { screen, name: "flag", schema: { type: "boolean" } });
  return declareData(flagged, { screen, name: "word", schema: { type: "string" } });
}
