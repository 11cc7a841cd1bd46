import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { button, flowOf, goTo, input, optionsNamed, runOf, screenOf, text } from "./test-run";

function runWith(children: readonly JsonObject[], data: JsonObject = {}) {
  const fields = Object.fromEntries(Object.keys(data).map((name) => [name, text()]));
  return runOf(flowOf("7.3", [screenOf("A", children, { data: fields })]), { data });
}

describe("when an error shows and the button is live", () => {
  test("a required field that was focused and left untouched shows nothing, but blocks", () => {
    const run = runWith([input("x", { required: true }), button("Go", { name: "complete" })]);
    run.send({ type: "focus", name: "x" });
    run.send({ type: "blur", name: "x" });
    expect(run.view().nodes[0]).toMatchObject({ fault: { code: "required" }, showsFault: false });
    expect(run.view().isReady).toBe(false);
    expect(run.tap("Go")).toEqual([]);
    expect(run.state().status).toBe("running");
  });

  test("an error hides while its field has the focus, the button follows every key press", () => {
    const run = runWith([input("x", { "input-type": "email" }), button("Go", { name: "complete" })]);
    run.send({ type: "focus", name: "x" });
    run.fill("x", "ana@");
    expect(run.view().nodes[0]?.showsFault).toBe(false);
    expect(run.view().isReady).toBe(false);
    run.send({ type: "blur", name: "x" });
    expect(run.view().nodes[0]?.showsFault).toBe(true);
    run.send({ type: "focus", name: "x" });
    expect(run.view().nodes[0]?.showsFault).toBe(false);
    run.fill("x", "ana@example.com");
    expect(run.view().isReady).toBe(true);
  });

  test("a choice shows its error right after the change, and silent faults never show", () => {
    const many = { type: "CheckboxGroup", name: "x", label: "X", "data-source": optionsNamed("a", "b") };
    const run = runWith([
      { ...many, required: true },
      { ...many, name: "y", "min-selected-items": 2 },
    ]);
    run.fill("x", ["a"]);
    run.fill("x", []);
    run.fill("y", ["a"]);
    expect(run.view().nodes.map(({ showsFault }) => showsFault)).toEqual([true, false]);
    expect(run.view().nodes[1]?.fault).toEqual({ code: "too-few", limit: 2, silent: true });
  });

  test("a disabled button is not live however good the answers", () => {
    const run = runWith([button("Go", { name: "complete" }, { enabled: false })]);
    expect(run.view().isReady).toBe(false);
    expect(run.tap("Go")).toEqual([]);
  });

  test("links work even when the form is not in order", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [
        input("x", { required: true }),
        { type: "EmbeddedLink", text: "Terms", "on-click-action": goTo("B") },
      ]),
      screenOf("B", []),
    ]);
    const run = runOf(flow);
    run.tap("Terms");
    expect(run.view().id).toBe("B");
  });

  test("a message of the endpoint shows at once, blocks, and goes when the field is edited", () => {
    const run = runWith(
      [input("x", { "error-message": "${data.wrong}" }), button("Go", { name: "complete" })],
      { wrong: "Unknown code" },
    );
    run.send({ type: "focus", name: "x" });
    expect(run.view().nodes[0]).toMatchObject({
      fault: { code: "endpoint", text: "Unknown code" },
      showsFault: true,
    });
    expect(run.view().isReady).toBe(false);
    run.fill("x", "1");
    expect(run.view().nodes[0]?.fault).toBeNull();
    expect(run.view().isReady).toBe(true);
  });

  test("a message of the endpoint goes when the field is left", () => {
    const run = runWith([input("x", { "error-message": "${data.wrong}" })], { wrong: "Unknown code" });
    run.send({ type: "focus", name: "x" });
    run.send({ type: "blur", name: "x" });
    expect(run.view().nodes[0]?.fault).toBeNull();
  });

  test("a Form marks its inputs by name; one message per end of a range and per file is told apart", () => {
    const range = { type: "CalendarPicker", name: "stay", mode: "range", label: {} };
    const photos = { type: "PhotoPicker", name: "photos", label: "P", "error-message": "${data.files}" };
    const form = {
      type: "Form",
      name: "form",
      "error-messages": { a: "No", stay: { "end-date": "Too late" } },
      children: [input("a"), range],
    };
    const files = { type: "object", __example__: {} };
    const flow = flowOf("7.3", [screenOf("A", [form, photos], { data: { files } })]);
    const run = runOf(flow, { data: { files: { m1: "Blurred" } } });
    expect(run.view().nodes.map(({ fault }) => fault)).toEqual([
      { code: "endpoint", text: "No" },
      { code: "endpoint", part: "end-date", text: "Too late" },
      { code: "endpoint", files: { m1: "Blurred" } },
    ]);
    expect(run.view().isReady).toBe(false);
  });

  test("messages are not shown again on the way back", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [
        input("x", { "error-message": "Wrong" }),
        { type: "EmbeddedLink", text: "On", "on-click-action": goTo("B") },
      ]),
      screenOf("B", []),
    ]);
    const run = runOf(flow);
    run.tap("On");
    run.send({ type: "back" });
    expect(run.view().nodes[0]?.fault).toBeNull();
  });

  test("each end of a range has its own fault, and one at the end alone leaves the button live", () => {
    const range = {
      type: "CalendarPicker",
      name: "stay",
      mode: "range",
      label: {},
      "unavailable-dates": ["2026-05-03"],
    };
    const run = runWith([range, button("Go", { name: "complete" })]);
    run.fill("stay", { "start-date": "2026-05-01", "end-date": "2026-05-03" });
    expect(run.view().nodes[0]).toMatchObject({
      faults: [{ code: "date", part: "end-date", dateRule: "unavailable" }],
      showsFault: true,
    });
    expect(run.view().isReady).toBe(true);
  });

  test("passwords and passcodes take no emoji, long texts stop at their limit", () => {
    const run = runWith([
      input("secret", { "input-type": "password" }),
      { type: "TextArea", name: "long", label: "L", "max-length": 3 },
    ]);
    run.fill("secret", "abc");
    run.fill("secret", "abc🤖");
    run.fill("long", "abcdef");
    expect(run.form("A")).toEqual({ secret: "abc", long: "abc" });
  });
});
