import { describe, expect, test } from "vitest";
import { button, flowOf, goTo, input, link, optionsNamed, runOf, screenOf, text } from "./test-run";

const chain = flowOf("7.3", [
  screenOf("ONE", [input("name"), button("Next", goTo("TWO", { from: "${form.name}" }))]),
  screenOf("TWO", [input("city"), button("Next", goTo("THREE"))], { data: { from: text() } }),
  screenOf("THREE", [link("Again", goTo("ONE")), button("Done", { name: "complete" })], { terminal: true }),
]);

describe("moving between screens", () => {
  test("a run starts on the screen that nothing leads to", () => {
    const run = runOf(flowOf("7.3", [screenOf("B", []), screenOf("A", [link("x", goTo("B"))])]));
    expect(run.view().id).toBe("A");
    expect(run.view().canGoBack).toBe(false);
  });

  test("a run starts on the screen and with the data that the message names", () => {
    const run = runOf(chain, { screen: "TWO", data: { from: "a message" } });
    expect(run.state().history).toEqual(["TWO"]);
    expect(run.data("TWO")).toEqual({ from: "a message" });
  });

  test("starting on a screen that does not exist fails", () => {
    const run = runOf(chain, { screen: "NOWHERE" });
    expect(run.state()).toMatchObject({ status: "failed", failure: { code: "no-such-screen" } });
  });

  test("data that does not fit the first screen fails", () => {
    expect(runOf(chain, { screen: "TWO", data: { from: 3 } }).state().failure?.code).toBe(
      "payload-schema-error",
    );
    expect(runOf(chain, { data: { from: "x" } }).state().failure?.code).toBe("payload-schema-error");
  });

  test("navigate pushes the screen and hands over the payload", () => {
    const run = runOf(chain);
    run.fill("name", "Ana");
    run.tap("Next");
    expect(run.state().history).toEqual(["ONE", "TWO"]);
    expect(run.data("TWO")).toEqual({ from: "Ana" });
    expect(run.view().canGoBack).toBe(true);
  });

  test("data is merged key by key, and what the payload lacks stays", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [link("first", goTo("B", { x: "1", y: "1" })), link("second", goTo("B", { y: "2" }))]),
      screenOf("B", [], { data: { x: text(), y: text() } }),
    ]);
    const run = runOf(flow);
    run.tap("first");
    run.send({ type: "back" });
    run.tap("second");
    expect(run.data("B")).toEqual({ x: "1", y: "2" });
  });

  test("moving to the screen just below the top goes back in the history", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [link("on", goTo("B"))]),
      screenOf("B", [link("home", goTo("A")), link("on", goTo("C"))]),
      screenOf("C", [link("home", goTo("A"))]),
    ]);
    const run = runOf(flow);
    run.tap("on");
    run.tap("home");
    expect(run.state().history).toEqual(["A"]);
    run.tap("on");
    run.tap("on");
    run.tap("home");
    expect(run.state().history).toEqual(["A", "B", "C", "A"]);
  });

  test("back shows the screen before as it was left, without asking anyone", () => {
    const run = runOf(chain);
    run.fill("name", "Ana");
    run.tap("Next");
    run.fill("city", "Lima");
    expect(run.send({ type: "back" })).toEqual([]);
    expect(run.view().id).toBe("ONE");
    expect(run.form("ONE")).toEqual({ name: "Ana" });
    run.tap("Next");
    expect(run.form("TWO")).toEqual({ city: "Lima" });
  });

  test("back on the first screen closes the Flow", () => {
    const run = runOf(chain);
    expect(run.send({ type: "back" })).toEqual([{ type: "close" }]);
    expect(run.state().status).toBe("closed");
  });

  test("a closed Flow takes no more events, but can be started again", () => {
    const run = runOf(chain);
    run.send({ type: "close" });
    const closed = run.state();
    run.fill("name", "Ana");
    run.send({ type: "back" });
    expect(run.state()).toBe(closed);
    run.send({ type: "start" });
    expect(run.state()).toMatchObject({ status: "running", history: ["ONE"] });
  });

  test("a routing model forbids moves without an edge in either direction", () => {
    const flow = flowOf(
      "7.3",
      [
        screenOf("A", [link("on", goTo("B"))]),
        screenOf("B", [link("home", goTo("A")), link("skip", goTo("C"))]),
        screenOf("C", []),
      ],
      { routing_model: { A: ["B"], B: [], C: [] } },
    );
    const run = runOf(flow);
    run.tap("on");
    run.tap("home");
    run.tap("on");
    run.tap("skip");
    expect(run.state()).toMatchObject({ status: "failed", failure: { code: "invalid-screen-transition" } });
  });

  test("a navigate whose next is of the wrong kind leads nowhere", () => {
    const wrong = { name: "navigate", next: { type: "plugin", name: "B" } };
    const run = runOf(flowOf("7.3", [screenOf("A", [link("on", wrong)]), screenOf("B", [])]));
    const before = run.state();
    run.tap("on");
    expect(run.state()).toBe(before);
  });

  test("a row of a list runs its own action, or else the list's; a disabled row runs none", () => {
    const rows = [
      { id: "a", "main-content": { title: "A" }, "on-click-action": goTo("B") },
      { id: "b", "main-content": { title: "B" } },
      { id: "c", "main-content": { title: "C" }, enabled: false, "on-click-action": goTo("B") },
    ];
    const list = { type: "NavigationList", name: "list", "list-items": rows, "on-click-action": goTo("C") };
    const flow = flowOf("7.3", [screenOf("A", [list]), screenOf("B", []), screenOf("C", [])]);
    const ends = [0, 1, 2, 9].map((row) => {
      const run = runOf(flow, { screen: "A" });
      run.tap("list", row);
      return run.view().id;
    });
    expect(ends).toEqual(["B", "C", "A", "A"]);
  });

  test("an https link is opened and nothing else", () => {
    const open = (url: string) => link(url, { name: "open_url", url });
    const urls = ["https://example.com/a", "http://example.com", "javascript:alert(1)", "tel:1", "${data.u}"];
    const flow = flowOf("7.3", [screenOf("A", urls.map(open), { data: { u: text() } })]);
    const run = runOf(flow, { data: { u: "https://example.com/b" } });
    const effects = run
      .view()
      .nodes.map(({ node }) => run.send({ type: "act", node, trigger: "on-click-action" }));
    expect(effects).toEqual([
      [{ type: "open", url: "https://example.com/a" }],
      [],
      [],
      [],
      [{ type: "open", url: "https://example.com/b" }],
    ]);
    expect(run.state().status).toBe("running");
  });

  test("update_data changes the named fields of the screen in front at once", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [link("set", { name: "update_data", payload: { x: "new" } })], {
        data: { x: text(), y: text() },
      }),
    ]);
    const run = runOf(flow, { data: { x: "old", y: "kept" } });
    run.tap("set");
    expect(run.data("A")).toEqual({ x: "new", y: "kept" });
  });

  test("a choice whose option is gone from new data is taken back, others stay", () => {
    const pick = (name: string, type: string) => ({ type, name, label: name, "data-source": "${data.list}" });
    const flow = flowOf("7.3", [
      screenOf(
        "A",
        [
          pick("one", "Dropdown"),
          pick("radio", "RadioButtonsGroup"),
          pick("many", "CheckboxGroup"),
          link("less", { name: "update_data", payload: { list: optionsNamed("b") } }),
        ],
        { data: { list: { type: "array", items: { type: "object" }, __example__: [] } } },
      ),
    ]);
    const run = runOf(flow, { data: { list: optionsNamed("a", "b") } });
    run.fill("one", "a");
    run.fill("radio", "a");
    run.fill("many", ["a", "b"]);
    run.tap("less");
    expect(run.form("A")).toEqual({ one: "", many: ["b"] });
  });
});
