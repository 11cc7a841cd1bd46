import { describe, expect, it } from "vitest";
import { openText } from "@/lib/flow/text/open-text";
import { importChoice } from "./import-choice";
import { texts } from "./texts";

function choiceFor(text: string) {
  const opened = openText(text);
  return importChoice({ candidate: { text }, fault: opened.ok ? null : opened.failure });
}

describe("importChoice", () => {
  it("tries a text that nobody has looked at yet, and nothing when there is none", () => {
    const untried = { candidate: { text: "{" }, fault: null };
    expect(importChoice(untried)).toEqual({ main: { label: texts.import }, canKeep: false });
    expect(importChoice({ candidate: { text: " " }, fault: null }).main).toBeNull();
  });

  it("offers the repaired text where the repair is certain", () => {
    expect(choiceFor('{"screens":[],}').main).toEqual({ label: texts.repair, texts: ['{"screens":[]}'] });
    expect(choiceFor('{"screens":[{')).toEqual({ main: null, canKeep: true });
  });

  it("offers all Flows that stand inside something else", () => {
    const { main } = choiceFor('[{"screens":[]},{"screens":[]}]');
    expect(main).toEqual({ label: texts.importInner(2), texts: [expect.any(String), expect.any(String)] });
  });

  it("offers nothing for what cannot be taken in", () => {
    const fault = { reason: "too-large", bytes: 2, bytesMax: 1 } as const;
    expect(importChoice({ candidate: { text: "x" }, fault })).toEqual({ main: null, canKeep: false });
  });
});
