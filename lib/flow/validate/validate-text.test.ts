import { describe, expect, test } from "vitest";
import { validateText } from "./validate-text";

function errorsIn(text: string): readonly string[] {
  return validateText(text)
    .filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const footer = { type: "Footer", label: "Done", "on-click-action": { name: "complete" } };
const screen = {
  id: "A",
  title: "A",
  terminal: true,
  layout: { type: "SingleColumnLayout", children: [footer] },
};

function flow(props: object = {}): string {
  return JSON.stringify({ version: "7.3", screens: [screen], ...props });
}

describe("text that is no Flow", () => {
  test.each([
    ["", "INVALID_FLOW_JSON "],
    ["{,}", "INVALID_FLOW_JSON "],
    ["7.3", "INVALID_FLOW_JSON "],
    ["[]", "INVALID_FLOW_JSON "],
    ["null", "INVALID_FLOW_JSON "],
    ["{}", "MISSING_FLOW_JSON_VERSION "],
    ['{"version":"7.3"}', "MISSING_REQUIRED_PROPERTY "],
    ['{"version":"7.3","screens":{}}', "INVALID_PROPERTY_TYPE /screens"],
    ['{"version":"7.3","screens":[]}', "MIN_ITEMS_REQUIRED /screens"],
    ['{"version":"7.3","screens":[7]}', "INVALID_PROPERTY_TYPE /screens/0"],
    ['{"version":"5.0","screens":[]}', "INVALID_FLOW_JSON_VERSION /version"],
    ['{"version":7.3,"screens":[]}', "INVALID_FLOW_JSON_VERSION /version"],
    [flow({ meta: {} }), "INVALID_FLOW_JSON /meta"],
    [flow({ extra: 1 }), "INVALID_PROPERTY_KEY /extra"],
  ])("%s is refused: %s", (text, expected) => {
    expect(errorsIn(text)).toEqual([expected]);
  });

  test("10,000 levels are refused before anything recurses", () => {
    const deep = `{"version":"7.3","screens":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    expect(errorsIn(deep)).toEqual(["INVALID_FLOW_JSON "]);
  });

  test("a byte above 10 MB is refused from 6.0 on, counted as UTF-8", () => {
    const max = 10 * 1024 * 1024;
    const rest = new TextEncoder().encode(flow({ version: "6.0" })).length;
    const padded = (bytes: number, version: string): string => {
      const title = `A${"é".repeat((bytes - rest) >> 1)}${(bytes - rest) % 2 === 1 ? "x" : ""}`;
      return flow({ version, screens: [{ ...screen, title }] });
    };
    expect(errorsIn(padded(max, "6.0"))).toEqual([]);
    expect(errorsIn(padded(max + 1, "6.0"))).toEqual(["INVALID_FLOW_JSON "]);
    expect(errorsIn(padded(max + 1, "5.1"))).toEqual([]);
  });
});

describe("layers", () => {
  test("a fault of the shape hides what is checked later", () => {
    const unconnected = [screen, { ...screen, id: "B" }];
    expect(errorsIn(flow({ screens: unconnected }))).toEqual([
      "INVALID_ROUTING_MODEL /screens/0/id",
      "INVALID_ROUTING_MODEL /screens/1/id",
    ]);
    expect(errorsIn(flow({ screens: unconnected, extra: 1 }))).toEqual(["INVALID_PROPERTY_KEY /extra"]);
  });

  test("a version that cannot be published hides everything else", () => {
    expect(errorsIn(flow({ version: "4.0", extra: 1 }))).toEqual(["INVALID_FLOW_JSON_VERSION /version"]);
  });

  test("warnings stay whatever else is found", () => {
    const link = {
      type: "EmbeddedLink",
      text: "Go",
      "on-click-action": { name: "open_url", url: "http://x.y" },
    };
    const layout = { type: "SingleColumnLayout", children: [link, footer] };
    const codes = validateText(flow({ extra: 1, screens: [{ ...screen, layout }] })).map(({ code }) => code);
    expect(codes).toEqual(["INVALID_PROPERTY_KEY", "link-not-https"]);
  });
});
