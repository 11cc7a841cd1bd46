import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  freshIds,
  go,
  input,
  link,
  nodeOf,
  placeOn,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import type { Json, JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { validate } from "../validate/validate";
import { connectScreens } from "./connect-screens";
import { disconnect } from "./disconnect";
import { duplicateNodes } from "./duplicate-nodes";
import { duplicateScreen } from "./duplicate-screen";
import { insertNode } from "./insert-node";
import { insertScreenOnEdge } from "./insert-screen-on-edge";
import { moveNodes } from "./move-nodes";
import { pasteNodes } from "./paste-nodes";
import { setTerminal } from "./set-terminal";

/** What the last action of a screen sends. */
function sentBy(document: FlowDocument, id: string): Json | undefined {
  const last = wireOf(document, id).at(-1) as JsonObject;
  return (last["on-click-action"] as JsonObject).payload;
}

function withInput(document: FlowDocument, id: string): FlowDocument {
  return insertNode(document, { component: "TextInput", at: placeOn(document, id, 0), newId: freshIds() })
    .document;
}

const twoScreens = flowOf({
  A: [input("name"), button(go("B"))],
  B: {
    terminal: true,
    children: [input("mail"), button(complete({ who: "${screen.A.form.name}", mail: "${form.mail}" }))],
  },
});

describe("an answer that comes to stand before the end is sent there", () => {
  test.each<[string, (document: FlowDocument) => FlowDocument, string]>([
    ["inserted on an earlier screen", (flow) => withInput(flow, "A"), "${screen.A.form.text}"],
    ["inserted on the last screen", (flow) => withInput(flow, "B"), "${form.text}"],
    [
      "pasted",
      (flow) =>
        pasteNodes(flow, { values: [input("text")], at: placeOn(flow, "A", 0), newId: freshIds() }).document,
      "${screen.A.form.text}",
    ],
  ])("when it is %s", (_, edit, reference) => {
    expect(sentBy(edit(twoScreens), "B")).toEqual({
      who: "${screen.A.form.name}",
      mail: "${form.mail}",
      text: reference,
    });
  });

  test("when it is a copy", () => {
    const copied = duplicateNodes(twoScreens, { nodes: [nodeOf(twoScreens, "name").id], newId: freshIds() });
    expect(sentBy(copied.document, "B")).toMatchObject({ name_2: "${screen.A.form.name_2}" });
  });

  test("when it is moved from a screen nobody comes by, or a route is led past it", () => {
    const document = flowOf({
      A: [button(go("B"))],
      B: { terminal: true, children: [button(complete())] },
      C: [input("extra"), button(go(""))],
    });
    const moved = moveNodes(document, {
      nodes: [nodeOf(document, "extra").id],
      to: placeOn(document, "A", 0),
    });
    expect(sentBy(moved, "B")).toEqual({ extra: "${screen.A.form.extra}" });
    const [, exit] = screenOf(document, "C").children;
    const led = exit && connectScreens(document, { node: exit.id, to: screenOf(document, "B").key });
    expect(led && sentBy(led, "B")).toEqual({ extra: "${screen.C.form.extra}" });
  });

  test("when its screen is copied", () => {
    const copied = duplicateScreen(twoScreens, { screen: screenOf(twoScreens, "A").key, newId: freshIds() });
    expect(sentBy(copied.document, "B")).toMatchObject({ name: "${screen.A_TWO.form.name}" });
  });

  test("under a name of its own where the column is taken", () => {
    const document = flowOf({
      A: [button(go("B"))],
      B: { terminal: true, children: [input("text"), button(complete({ text: "${form.text}" }))] },
    });
    const pasted = pasteNodes(document, {
      values: [input("text")],
      at: placeOn(document, "A", 0),
      newId: freshIds(),
    });
    expect(sentBy(pasted.document, "B")).toEqual({
      text: "${form.text}",
      a_text: "${screen.A.form.text}",
    });
  });

  test("by a screen that becomes the end, once the screen before leads to it", () => {
    const document = flowOf({
      A: { terminal: true, children: [input("name"), button(complete({ name: "${form.name}" }))] },
      B: [],
    });
    const key = (id: string) => screenOf(document, id).key;
    const ended = setTerminal(document, { screen: key("B"), terminal: true, newId: freshIds() });
    const opened = setTerminal(ended, { screen: key("A"), terminal: false, newId: freshIds() });
    expect(sentBy(opened, "B")).toEqual({ name: "${screen.A.form.name}" });
  });
});

describe("a button sends everything", () => {
  test.each<[string, FlowDocument]>([
    [
      "though a choice that decides what is shown is not sent",
      flowOf({
        A: {
          terminal: true,
          children: [
            input("name"),
            input("kind"),
            { type: "If", condition: "${form.kind} == 'a'", then: [text("x")] },
            button(complete({ name: "${form.name}" })),
          ],
        },
      }),
    ],
    [
      "though a consent that has to be given is not sent",
      flowOf({
        A: {
          terminal: true,
          children: [
            input("name"),
            { type: "OptIn", name: "terms", label: "Terms", required: true },
            button(complete({ name: "${form.name}" })),
          ],
        },
      }),
    ],
    [
      "that sends an answer by way of a field",
      flowOf({
        B: [input("name"), button(go("A", { name: "${form.name}" }))],
        A: {
          terminal: true,
          data: { name: field("string", "") },
          children: [button(complete({ name: "${data.name}" }))],
        },
      }),
    ],
    [
      "that sends a fixed text where nothing is asked",
      flowOf({ A: { terminal: true, children: [button(complete({ name: "thanks" }))] } }),
    ],
    ["without a payload", flowOf({ A: { terminal: true, children: [button({ name: "complete" })] } })],
  ])("%s", (_, document) => {
    expect(sentBy(withInput(document, "A"), "A")).toMatchObject({ text: "${form.text}" });
  });
});

describe("a payload is left as it is", () => {
  test.each<[string, FlowDocument]>([
    [
      "where an answer was left out",
      flowOf({
        A: {
          terminal: true,
          children: [input("name"), input("mail"), button(complete({ name: "${form.name}" }))],
        },
      }),
    ],
    [
      "where answers are used but none is sent",
      flowOf({
        A: { terminal: true, children: [input("name"), text("${form.name}"), button(complete())] },
      }),
    ],
    [
      "that is no object",
      flowOf({ A: { terminal: true, children: [button({ name: "complete", payload: "x" })] } }),
    ],
    [
      "in a Flow with an endpoint",
      flowOf(
        { A: { terminal: true, children: [button(complete())] } },
        { data_api_version: "3.0", routing_model: { A: [] } },
      ),
    ],
  ])("%s", (_, document) => {
    expect(sentBy(withInput(document, "A"), "A")).toEqual(sentBy(document, "A"));
  });

  test("by a route that is cut and drawn again, and by a screen between", () => {
    const document = flowOf({
      A: [input("name"), input("mail"), button(go("B"))],
      B: { terminal: true, children: [button(complete({ name: "${screen.A.form.name}" }))] },
    });
    const exit = screenOf(document, "A").children[2]?.id ?? nodeOf(document, "name").id;
    const cut = disconnect(document, { node: exit });
    const again = connectScreens(cut, { node: exit, to: screenOf(document, "B").key });
    expect(wireOf(again, "A")).toEqual(wireOf(document, "A"));
    expect(sentBy(again, "B")).toEqual(sentBy(document, "B"));
    const between = insertScreenOnEdge(document, { node: exit, title: "Between", newId: freshIds() });
    expect(sentBy(between.document, "B")).toEqual(sentBy(document, "B"));
  });

  test("before 4.0, where screens cannot refer to each other", () => {
    const document = flowOf(
      { A: [button(go("B"))], B: { terminal: true, children: [button(complete())] } },
      { version: "3.1" },
    );
    expect(sentBy(withInput(document, "A"), "B")).toEqual({});
  });
});

test("an answer on a screen that no end follows is not sent, and has no fix", () => {
  const document = flowOf({
    A: [link(go("TERMS")), button(go("B"))],
    B: { terminal: true, children: [button(complete())] },
    TERMS: [text("Terms")],
  });
  const added = withInput(document, "TERMS");
  expect(sentBy(added, "B")).toEqual({});
  const [unsent] = validate(added).filter(({ code }) => code === "answer-not-sent");
  expect(unsent).toBeDefined();
  expect(unsent?.fix).toBeUndefined();
});
