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
  screenOf,
  wireOf,
} from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import { print } from "../model/print";
import { carryAnswer } from "./carry-answer";
import { collectAnswers } from "./collect-answers";
import { declareData, setExample } from "./declare-data";
import { type ActionChoice, setAction } from "./set-action";
import { setTerminal, terminalVerdict } from "./set-terminal";

function terminal(document: FlowDocument, id: string, isLast: boolean): FlowDocument {
  return setTerminal(document, { screen: screenOf(document, id).key, terminal: isLast, newId: freshIds() });
}

describe("collecting answers", () => {
  test("sends every answer given on the way, each once, under a name of its own", () => {
    const document = flowOf({
      A: [input("name"), input("mail"), button(go("B", { mail: "${form.mail}" }))],
      B: {
        data: { mail: field("string", "") },
        children: [input("name"), button(go("Z", { mail: "${data.mail}" }))],
      },
      OTHER: [input("unrelated")],
      Z: {
        terminal: true,
        data: { mail: field("string", "") },
        children: [input("note"), button(complete({ contact: "${data.mail}", source: "web" }))],
      },
    });
    const next = collectAnswers(document, { screen: screenOf(document, "Z").key });
    expect(wireOf(next, "Z")[1]).toEqual(
      button(
        complete({
          contact: "${data.mail}",
          source: "web",
          name: "${screen.A.form.name}",
          b_name: "${screen.B.form.name}",
          note: "${form.note}",
        }),
      ),
    );
    expect(collectAnswers(next, { screen: screenOf(next, "Z").key })).toBe(next);
  });

  test("sends an answer although a field may hold something else", () => {
    const document = flowOf({
      A: [input("x"), button(go("Z", { x: "${form.x}" }))],
      B: [link(go("Z", { x: "none" }))],
      Z: {
        terminal: true,
        data: { x: field("string", "") },
        children: [button(complete({ x: "${data.x}" }))],
      },
    });
    const next = collectAnswers(document, { screen: screenOf(document, "Z").key });
    expect(wireOf(next, "Z")).toEqual([button(complete({ x: "${data.x}", a_x: "${screen.A.form.x}" }))]);
  });

  test("takes no answers from afar before 4.0", () => {
    const document = flowOf(
      { A: [input("x"), button(go("Z"))], Z: { terminal: true, children: [input("y"), button(complete())] } },
      { version: "3.1" },
    );
    const next = collectAnswers(document, { screen: screenOf(document, "Z").key });
    expect(wireOf(next, "Z")[1]).toEqual(button(complete({ y: "${form.y}" })));
  });
});

describe("a last screen", () => {
  const document = flowOf({
    A: [input("x"), button(go("B"))],
    B: [input("y"), button(go("C", { y: "${form.y}" }))],
    C: { data: { y: field("string", "") }, children: [] },
    M: [{ type: "NavigationList", name: "m", "list-items": [] }],
  });

  test("finishes with every answer", () => {
    const next = terminal(document, "B", true);
    expect(screenOf(next, "B").props.terminal).toBe(true);
    expect(wireOf(next, "B")[1]).toEqual(button(complete({ x: "${screen.A.form.x}", y: "${form.y}" })));
  });

  test("gets a button where it has none", () => {
    const next = terminal(document, "C", true);
    expect(wireOf(next, "C")).toEqual([
      {
        type: "Footer",
        label: "Finish",
        "on-click-action": complete({ x: "${screen.A.form.x}", y: "${screen.B.form.y}" }),
      },
    ]);
  });

  test("may keep asking the endpoint", () => {
    const asking = flowOf(
      { A: [button({ name: "data_exchange", payload: {} })] },
      { data_api_version: "3.0", routing_model: { A: [] } },
    );
    expect(wireOf(terminal(asking, "A", true), "A")).toEqual(wireOf(asking, "A"));
  });

  test("is not made of a screen with a menu", () => {
    expect(terminalVerdict(document, screenOf(document, "M").key)).toEqual({
      allowed: false,
      reason: "menu",
    });
    expect(terminal(document, "M", true)).toBe(document);
  });

  test("that is no longer last leads on to the next screen, or waits for one", () => {
    const last = flowOf({
      A: { terminal: true, success: true, children: [button(complete({ a: 1 }))] },
      B: { data: { q: field("string", "") }, children: [] },
    });
    const open = terminal(last, "A", false);
    expect(screenOf(open, "A").props).toEqual({ id: "A", title: "A" });
    expect(wireOf(open, "A")).toEqual([button(go("B", { q: "" }))]);
    const alone = flowOf({ A: { terminal: true, children: [button(complete())] } });
    expect(wireOf(terminal(alone, "A", false), "A")).toEqual([button(go(""))]);
  });

  test("keeps the routing model in line", () => {
    const routed = {
      ...document,
      props: {
        ...document.props,
        data_api_version: "3.0",
        routing_model: { A: ["B"], B: ["C"], C: [], M: [] },
      },
    };
    expect(print(terminal(routed, "B", true)).routing_model).toEqual({ A: ["B"], B: [], C: [], M: [] });
  });
});

describe("carrying an answer", () => {
  const screens = {
    A: [
      input("age", { "input-type": "number" }),
      { type: "PhotoPicker", name: "p", label: "P" },
      button(go("B")),
    ],
    B: [link(go("C", { other: "x" })), button(go("D"))],
    C: { data: { other: field("string", "") }, children: [] },
    D: [link(go("C", { other: "y" }))],
    E: [],
  };
  const carry = (document: FlowDocument, name: string, to: string) =>
    carryAnswer(document, { from: screenOf(document, "A").key, name, to: screenOf(document, to).key });

  test("is a reference since 4.0", () => {
    const document = flowOf(screens);
    expect(carry(document, "age", "C")).toEqual({ document, reference: "${screen.A.form.age}" });
    expect(carry(document, "age", "A")).toEqual({ document, reference: "${form.age}" });
    expect(carry(document, "none", "C").reference).toBeUndefined();
  });

  test("goes from screen to screen before, and every other route sends a neutral value", () => {
    const document = flowOf(screens, { version: "3.1" });
    const { document: next, reference } = carry(document, "age", "C");
    expect(reference).toBe("${data.age}");
    expect(wireOf(next, "A")[2]).toEqual(button(go("B", { age: "${form.age}" })));
    expect(screenOf(next, "B").props.data).toEqual({ age: { type: "number", __example__: 0 } });
    expect(wireOf(next, "B")[0]).toEqual(link(go("C", { other: "x", age: "${data.age}" })));
    expect(wireOf(next, "D")).toEqual([link(go("C", { other: "y", age: 0 }))]);
    expect(screenOf(next, "C").props.data).toEqual({
      other: field("string", ""),
      age: { type: "number", __example__: 0 },
    });
  });

  test("is not possible for uploads before 4.0, nor to a screen no route leads to", () => {
    const document = flowOf(screens, { version: "3.1" });
    expect(carry(document, "p", "C")).toEqual({ document, reference: undefined });
    expect(carry(document, "age", "E")).toEqual({ document, reference: undefined });
  });
});

describe("declaring data", () => {
  const document = flowOf({ A: [button(go("B"))], B: [], C: [link(go("B", { city: "Rome" }))] });
  const screen = screenOf(document, "B").key;

  test("adds an example and lets every route send it", () => {
    const next = declareData(document, {
      screen,
      name: "city",
      schema: { type: "string" },
      value: "${form.city}",
    });
    expect(screenOf(next, "B").props.data).toEqual({ city: { type: "string", __example__: "" } });
    expect(wireOf(next, "A")).toEqual([button(go("B", { city: "${form.city}" }))]);
    expect(wireOf(next, "C")).toEqual([link(go("B", { city: "Rome" }))]);
  });

  test("changes an example", () => {
    const next = declareData(document, { screen, name: "n", schema: field("number", 3) });
    expect(screenOf(setExample(next, { screen, name: "n", example: 4 }), "B").props.data).toEqual({
      n: field("number", 4),
    });
    expect(setExample(next, { screen, name: "none", example: 4 })).toBe(next);
  });

  test.each(["required", "a-b", "a b", "", "1"])("under the name %j is refused", (name) => {
    expect(declareData(document, { screen, name, schema: { type: "string" } })).toBe(document);
  });
});

describe("choosing an action", () => {
  const document = flowOf({
    A: [input("x"), { type: "OptIn", name: "o", label: "O" }, button(go("B"))],
    B: { terminal: true, children: [button(complete())] },
    C: [],
  });
  const choose = (flow: FlowDocument, node: string, action: ActionChoice) =>
    setAction(flow, { node: nodeOf(flow, node).id, trigger: "on-click-action", action, newId: freshIds() });
  const lastButton = screenOf(document, "B").children[0]?.id ?? nodeOf(document, "x").id;

  test("finishing marks the screen as last and sends every answer", () => {
    const next = choose(document, "Footer", { name: "complete" });
    expect(screenOf(next, "A").props.terminal).toBe(true);
    expect(wireOf(next, "A")[2]).toEqual(button(complete({ x: "${form.x}", o: "${form.o}" })));
  });

  test("going on from a last screen's button unmarks it", () => {
    const next = setAction(document, {
      node: lastButton,
      trigger: "on-click-action",
      action: { name: "navigate", to: screenOf(document, "C").key },
      newId: freshIds(),
    });
    expect(screenOf(next, "B").props).not.toHaveProperty("terminal");
    expect(wireOf(next, "B")).toEqual([button(go("C"))]);
  });

  test("asking live data gives the Flow an endpoint and sends the screen's answers", () => {
    const next = choose(document, "Footer", { name: "data_exchange" });
    expect(wireOf(next, "A")[2]).toEqual(
      button({ name: "data_exchange", payload: { x: "${form.x}", o: "${form.o}" } }),
    );
    expect(print(next)).toMatchObject({ data_api_version: "3.0", routing_model: { A: ["B"], B: [], C: [] } });
  });

  test("opening a link, and taking the action away again", () => {
    const linked = choose(document, "o", { name: "open_url", url: "https://a.b" });
    expect(nodeOf(linked, "o").props["on-click-action"]).toEqual({ name: "open_url", url: "https://a.b" });
    expect(wireOf(choose(linked, "o", null), "A")).toEqual(wireOf(document, "A"));
  });

  test("is refused where the component or the version cannot do it", () => {
    expect(choose(document, "o", { name: "complete" })).toBe(document);
    expect(choose(document, "x", { name: "open_url", url: "https://a.b" })).toBe(document);
    const old = flowOf({ A: [{ type: "OptIn", name: "o", label: "O" }] }, { version: "5.1" });
    expect(choose(old, "o", { name: "open_url", url: "https://a.b" })).toBe(old);
  });

  test("that is there already changes nothing", () => {
    const finished = choose(document, "Footer", { name: "complete" });
    expect(choose(finished, "Footer", { name: "complete" })).toBe(finished);
  });
});
