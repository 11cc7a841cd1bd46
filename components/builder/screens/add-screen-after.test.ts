import { describe, expect, it } from "vitest";
import { insertNode } from "@/lib/flow/edit/insert-node";
import { type FlowDocument, isTerminal, type ScreenKey, screenId } from "@/lib/flow/model/document";
import { edgesOf } from "@/lib/flow/model/edges";
import { parse, sequentialIds } from "@/lib/flow/model/parse";
import { printText } from "@/lib/flow/model/print";
import { hasErrors, validate } from "@/lib/flow/validate/validate";
import { withNewScreen } from "./add-screen-after";

function emptyFlow() {
  const document = parse({ version: "7.3", screens: [] });
  if (!document) throw new Error("an empty Flow parses");
  return document;
}

describe("withNewScreen", () => {
  const newId = sequentialIds("t-");
  const first = withNewScreen(emptyFlow(), { after: null, newId });
  const second = withNewScreen(first.document, { after: first.screen, newId });
  const between = withNewScreen(second.document, { after: first.screen, newId });

  it("makes the first screen of a Flow its last one, which WhatsApp accepts", () => {
    expect(first.document.screens.map(isTerminal)).toEqual([true]);
    expect(hasErrors(validate(first.document))).toBe(false);
  });

  it("makes a screen added at the end the new end, and leads to it", () => {
    expect(second.document.screens.map(isTerminal)).toEqual([false, true]);
    expect(edgesOf(second.document).map(({ to }) => to.kind)).toEqual(["screen", "end"]);
    expect(hasErrors(validate(second.document))).toBe(false);
  });

  it("lets the button of the screen that was last say what leads on", () => {
    const labels = second.document.screens.map((screen) => screen.children[0]?.props.label);
    expect(labels).toEqual(["Continue", "Finish"]);
  });

  it("gives a screen in between a button that leads on", () => {
    const [, middle, last] = between.document.screens;
    const exit = edgesOf(between.document).find(({ from }) => from === middle?.key);
    expect(exit?.to).toMatchObject({ kind: "screen", screen: last?.key });
  });

  it("gives every screen an id of its own", () => {
    const ids = between.document.screens.map(screenId);
    expect(new Set(ids).size).toBe(3);
  });

  it("gives a last screen without a button one that leads on", () => {
    const bare = parse({
      version: "7.3",
      screens: [
        { id: "A", title: "A", terminal: true, layout: { type: "SingleColumnLayout", children: [] } },
      ],
    });
    if (!bare) throw new Error("the Flow parses");
    const { document } = withNewScreen(bare, { after: bare.screens[0]?.key ?? null, newId });
    expect(edgesOf(document).map(({ to }) => to.kind)).toEqual(["screen", "end"]);
    expect(validate(document)).toEqual([]);
  });

  it("lets the new end send what is asked before it, now and later", () => {
    const ask = (document: FlowDocument, screen: ScreenKey): FlowDocument =>
      insertNode(document, {
        component: "TextInput",
        at: { screen, parent: null, slot: "children", index: 0 },
        newId,
      }).document;
    const asked = ask(first.document, first.screen);
    const { document, screen } = withNewScreen(asked, { after: first.screen, newId });
    const later = ask(ask(document, first.screen), screen);
    expect(validate(later)).toEqual([]);
    expect(printText(later, 0)).toContain(
      '{"text":"${screen.SCREEN_ONE.form.text}","text_2":"${screen.SCREEN_ONE.form.text_2}","text_3":"${form.text_3}"}',
    );
  });
});
