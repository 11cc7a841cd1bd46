// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { Json } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { drawnScreen } from "./drawn-screen";
import { propAt } from "./prop-at";
import { ScreenThumbnail } from "./screen-thumbnail";
import { flowOf } from "./test-phone";
import { spacingBetween } from "./views/spacing";

afterEach(cleanup);

const screenWith = (id: string, children: readonly Json[]) => ({
  id,
  title: `Title ${id}`,
  data: { shown: { type: "boolean", __example__: false } },
  layout: { type: "SingleColumnLayout", children },
});

const flow = flowOf({
  version: "7.3",
  screens: [
    screenWith("A", [
      {
        type: "Form",
        name: "form",
        children: [
          { type: "TextInput", name: "x", label: "Inside a form" },
          { type: "TextBody", text: "Hidden", visible: "${data.shown}" },
          { type: "Slider" },
          { type: "Footer", label: "Next" },
        ],
      },
    ]),
    screenWith("B", [{ type: "TextBody", text: "Other" }]),
  ],
});
const [first, second] = flow.screens;
const keys = [first?.key, second?.key];

describe("a drawn screen", () => {
  test("is what a phone shows: containers dissolved, hidden parts left out, the button apart", () => {
    const drawn = keys[0] && drawnScreen(flow, keys[0]);
    expect(drawn?.nodes.map(({ type }) => type)).toEqual(["TextInput", "Slider"]);
    expect(drawn?.footer?.props.label).toBe("Next");
  });

  test("is the same object as long as its screen does not change", () => {
    const [keyA, keyB] = keys;
    if (keyA === undefined || keyB === undefined || second === undefined) throw new Error("two screens");
    const before = drawnScreen(flow, keyA);
    const changed = { ...second, props: { ...second.props, title: "Changed" } };
    const edited: FlowDocument = {
      ...flow,
      screens: flow.screens.map((one) => (one === second ? changed : one)),
    };
    expect(drawnScreen(edited, keyA)).toBe(before);
    expect(drawnScreen(edited, keyB)?.title).toBe("Changed");
  });
});

describe("a thumbnail", () => {
  test("is one picture with a name, and nothing in it can be reached", () => {
    const [key] = keys;
    if (key === undefined) throw new Error("there is a screen");
    const { container } = render(
      <ScreenThumbnail flow={flow} screenKey={key} platform="ios" scheme="dark" width={120} />,
    );
    expect(screen.getByRole("img", { name: "Screen “Title A”" })).toBeTruthy();
    expect(
      container.querySelector("[inert][aria-hidden=true] [data-platform=ios][data-scheme=dark]"),
    ).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("propAt", () => {
  test("finds the smallest marked text under a point", () => {
    document.body.innerHTML = '<div data-prop="images"><span data-prop="label">Name</span></div>';
    const root = document.body;
    const [outer, inner] = root.querySelectorAll<HTMLElement>("[data-prop]");
    if (outer === undefined || inner === undefined) throw new Error("two texts");
    outer.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
    inner.getBoundingClientRect = () => new DOMRect(10, 10, 20, 10);
    expect(propAt(root, { x: 15, y: 12 })).toEqual({ prop: "label", element: inner });
    expect(propAt(root, { x: 90, y: 90 })?.prop).toBe("images");
    expect(propAt(root, { x: 200, y: 0 })).toBeNull();
  });
});

describe("spacingBetween", () => {
  test.each([
    [null, "TextBody", "android", 0, false],
    ["TextHeading", "TextBody", "android", 8, false],
    ["TextBody", "TextInput", "ios", 16, false],
    ["CheckboxGroup", "TextBody", "android", 16, true],
    ["CheckboxGroup", "TextBody", "ios", 16, false],
  ] as const)(
    "%s followed by %s on %s stands %i px apart, divided: %s",
    (above, type, platform, before, hasDivider) => {
      expect(spacingBetween(above, type, platform)).toEqual({ before, hasDivider });
    },
  );
});
