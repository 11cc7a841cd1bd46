import { describe, expect, test } from "vitest";
import { parseMarkup } from "./parse-markup";

const text = (value: string) => ({ kind: "text", text: value });

describe("parseMarkup", () => {
  test.each([
    ["plain", [text("plain")]],
    ["a *b* c", [text("a "), { kind: "bold", pieces: [text("b")] }, text(" c")]],
    ["_a *b*_", [{ kind: "italic", pieces: [text("a "), { kind: "bold", pieces: [text("b")] }] }]],
    ["~gone~.", [{ kind: "strike", pieces: [text("gone")] }, text(".")]],
    ["```a *b*```", [{ kind: "code", text: "a *b*" }]],
    ["run `npm`", [text("run "), { kind: "code", text: "npm" }]],
    ["2*3*4 and snake_case_name", [text("2*3*4 and snake_case_name")]],
    ["* not bold *", [text("* not bold *")]],
  ])("reads %s", (source, pieces) => {
    expect(parseMarkup(source)).toEqual(pieces);
  });
});
