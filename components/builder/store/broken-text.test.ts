import { describe, expect, it } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { canRedo, canUndo } from "./broken-text";
import { createBuilderStore } from "./create-store";
import type { BrokenText } from "./state";

const draft = { flowId: "f", name: "F", layout: {}, number: 1, savedAt: "2026-01-01T00:00:00Z" };

function opened(broken: BrokenText | null = null) {
  const document = parse({ version: "7.0", screens: [] });
  invariant(document, "a Flow with screens parses");
  const store = createBuilderStore(draft, document, broken);
  const edit = (version: string): void =>
    store.getState().run((flow) => ({ ...flow, props: { ...flow.props, version } }));
  const type = (text: string): void => store.getState().setBroken(text === "" ? null : brokenText(text));
  /** What a person sees: the broken text, else the version in the document. */
  const seen = () => store.getState().broken?.text ?? store.getState().history.present.document.props.version;
  const go = (step: "undo" | "redo") => {
    store.getState()[step]();
    return seen();
  };
  const can = () => ({ undo: canUndo(store.getState()), redo: canRedo(store.getState()) });
  return { store, edit, type, seen, go, can };
}

function brokenText(text: string): BrokenText {
  return { text, message: "", line: 1 };
}

describe("broken text", () => {
  it("is left by the first Undo and brought back by Redo, without any step before it", () => {
    const { type, go, can } = opened();
    type("{ half");
    expect(can()).toEqual({ undo: true, redo: false });
    expect(go("undo")).toBe("7.0");
    expect(can()).toEqual({ undo: false, redo: true });
    expect(go("redo")).toBe("{ half");
    expect(can()).toEqual({ undo: true, redo: false });
  });

  it("is a step of its own on top of the steps before it", () => {
    const { edit, type, go } = opened();
    edit("7.1");
    edit("7.2");
    type("{ half");
    expect([go("undo"), go("undo"), go("undo")]).toEqual(["7.2", "7.1", "7.0"]);
    expect([go("redo"), go("redo"), go("redo")]).toEqual(["7.1", "7.2", "{ half"]);
  });

  it("opens the JSON view when it comes back, as it can be seen nowhere else", () => {
    const { store, type } = opened();
    type("{ half");
    store.getState().undo();
    expect(store.getState().middle).toBe("phone");
    store.getState().redo();
    expect(store.getState().middle).toBe("json");
  });

  it("comes back as it was typed last", () => {
    const { type, go } = opened();
    type("{ half");
    type("{ half a");
    expect([go("undo"), go("redo")]).toEqual(["7.0", "{ half a"]);
  });

  it("ends what could be redone, as every edit does", () => {
    const { edit, type, go, can } = opened();
    edit("7.1");
    go("undo");
    type("{ half");
    go("undo");
    expect(go("redo")).toBe("{ half");
    expect(can().redo).toBe(false);
  });

  it("cannot be brought back over a later edit", () => {
    const { edit, type, go, can } = opened();
    type("{ half");
    go("undo");
    edit("7.1");
    expect(can().redo).toBe(false);
    expect(go("redo")).toBe("7.1");
  });

  it("stays aside while an edit changes nothing", () => {
    const { store, type, go } = opened();
    type("{ half");
    go("undo");
    store.getState().run((flow) => flow);
    expect(go("redo")).toBe("{ half");
  });

  it("makes no step when it is mended to what the document says", () => {
    const { edit, type, go, can } = opened();
    edit("7.1");
    type("{ half");
    type("");
    expect(can()).toEqual({ undo: true, redo: false });
    expect(go("undo")).toBe("7.0");
  });
});

describe("edits beside broken text", () => {
  it("are refused, because only the text is saved, and lead to the JSON", () => {
    const { store, edit, type, seen } = opened();
    type("{ half");
    store.getState().set({ middle: "map" });
    edit("7.1");
    expect(seen()).toBe("{ half");
    expect(store.getState().history.present.document.props.version).toBe("7.0");
    expect(store.getState().middle).toBe("json");
  });
});

describe("a draft that opens broken", () => {
  it("has nothing before it to go back to", () => {
    const { can, seen, go } = opened(brokenText("{ as imported"));
    expect(can()).toEqual({ undo: false, redo: false });
    expect(go("undo")).toBe("{ as imported");
    expect(seen()).toBe("{ as imported");
  });

  it("comes back as it was when its repair is undone", () => {
    const { store, type, go } = opened(brokenText("{ as imported"));
    type("{ half mended");
    const mended = parse({ version: "7.3", screens: [] });
    invariant(mended, "a Flow with screens parses");
    store.getState().replace(mended);
    expect([go("undo"), go("redo")]).toEqual(["{ as imported", "7.3"]);
  });

  it("keeps what was typed over it for Redo", () => {
    const { type, go } = opened(brokenText("{ as imported"));
    type("{ half mended");
    expect([go("undo"), go("redo")]).toEqual(["{ as imported", "{ half mended"]);
  });
});
