import { describe, expect, it } from "vitest";
import { readClipboard } from "./read-clipboard";

const body = { type: "TextBody", text: "a" };
const screen = { id: "A", title: "A", layout: { type: "SingleColumnLayout", children: [body] } };

describe("readClipboard", () => {
  it.each([
    ["one component", body, "nodes", [body]],
    ["a list of components", [body, body], "nodes", [body, body]],
    ["a layout", screen.layout, "nodes", [body]],
    ["a screen", screen, "screens", [screen]],
    ["a list of screens", [screen, screen], "screens", [screen, screen]],
    [
      "a whole Flow, with its routes",
      { version: "7.3", screens: [screen] },
      "screens",
      { version: "7.3", screens: [screen] },
    ],
  ])("finds %s", (_name, given, kind, value) => {
    expect(readClipboard(JSON.stringify(given))).toEqual({ kind, value });
  });

  it("reads components that stand one after the other, with commas or without, in a code fence or not", () => {
    const one = JSON.stringify(body);
    const two = { kind: "nodes", value: [body, body] };
    expect(readClipboard(`${one},\n${one},`)).toEqual(two);
    expect(readClipboard(`${one}\n${one}`)).toEqual(two);
    expect(readClipboard(`\`\`\`json\n[${one}, ${one}]\n\`\`\``)).toEqual(two);
  });

  it("keeps a component it does not know when it comes with others", () => {
    const unknown = { type: "Hologram" };
    expect(readClipboard(JSON.stringify([body, unknown]))).toMatchObject({ kind: "nodes" });
  });

  it.each(["", "Hello {name}", "https://example.com", '"{}"', "{ not json }", "{"])(
    "takes %j for text",
    (text) => {
      expect(readClipboard(text)).toEqual({ kind: "nothing", reason: "text" });
    },
  );

  it.each([
    "{}",
    "[]",
    '{"type":"FeatureCollection"}',
    "[1,2]",
    '[{"type":"TextBody"},5]',
    '{"children":[]}',
  ])("takes %s for JSON that is no part of a Flow", (text) => {
    expect(readClipboard(text)).toEqual({ kind: "nothing", reason: "other-json" });
  });
});
