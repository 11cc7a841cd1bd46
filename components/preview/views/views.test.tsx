// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { catalogue, definitionOf } from "@/lib/flow/catalogue";
import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { NodeFace } from "../node-face";
import { PhoneSurface } from "../phone-surface";
import type { Platform } from "../platform";
import { nodeViewOf, starterView } from "../test-phone";
import { viewOf } from "./index";

afterEach(cleanup);

const platforms: readonly Platform[] = ["android", "ios"];
const drawn = catalogue.map(({ type }) => type).filter((type) => viewOf(type) !== null);

function face(view: ReturnType<typeof nodeViewOf>, platform: Platform) {
  const { container } = render(
    <PhoneSurface platform={platform} scheme="light">
      <NodeFace view={view} platform={platform} />
    </PhoneSurface>,
  );
  return container;
}

describe("views", () => {
  test("exist for every component but those that only hold others", () => {
    const containers = catalogue.filter(({ slots }) => slots.length > 0).map(({ type }) => type);
    expect(catalogue.map(({ type }) => type).filter((type) => viewOf(type) === null)).toEqual(containers);
  });

  test.each(drawn.flatMap((type) => platforms.map((platform) => [type, platform] as const)))(
    "draw the starter of %s on %s with the texts it comes with",
    (type, platform) => {
      const view = starterView(type);
      const container = face(view, platform);
      expect(container.querySelector("[inert] > *")).not.toBeNull();
      for (const name of ["label", "title"]) {
        const text = own(view.props, name);
        if (typeof text === "string") expect(container.textContent).toContain(text);
      }
    },
  );

  test.each(platforms)("name on %s the prop that every visible text comes from", (platform) => {
    for (const type of drawn) {
      const view = starterView(type);
      for (const element of face(view, platform).querySelectorAll<HTMLElement>("[data-prop]")) {
        const path = element.dataset.prop ?? "";
        const value = valueAt(view.props, path);
        expect(value ?? `${type} has no ${path}`).not.toBe(`${type} has no ${path}`);
        if (typeof value === "string" && element.textContent !== "") {
          expect(element.textContent).toBe(value);
        }
      }
      cleanup();
    }
  });

  test.each(platforms)("draw every component on %s whatever its props hold", (platform) => {
    const junk: readonly Json[] = [null, true, -1, "", "${data.x}", [], {}, [null, 1, {}], [[["a"]]]];
    for (const { type, props } of catalogue) {
      for (const value of junk) {
        const wire = Object.fromEntries(props.map((prop) => [prop.name, value]));
        expect(face(nodeViewOf({ ...wire, type }), platform).textContent).toBeTypeOf("string");
        cleanup();
      }
    }
  });

  test("say so where WhatsApp does not know a component", () => {
    expect(face(nodeViewOf({ type: "Slider" }), "android").textContent).toContain("Slider");
    expect(definitionOf("Slider")).toBeUndefined();
  });
});

function valueAt(props: Json, path: string): Json | undefined {
  return path.split("/").reduce<Json | undefined>((value, key) => {
    if (isJsonArray(value)) return value[Number(key)];
    return isJsonObject(value) ? own(value, key) : undefined;
  }, props);
}
