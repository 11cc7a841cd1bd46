// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { nameMax } from "@/lib/drafts/limits";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { failure, success } from "@/lib/result";
import type { BuilderPorts } from "../ports";
import { createBuilderStore } from "../store/create-store";
import { BuilderProvider } from "../store/store-context";
import { FlowName } from "./flow-name";

afterEach(cleanup);

const savedAt = "2026-01-01T00:00:00Z";
const copy = { id: "r", number: 1, kind: "named", name: "Copy", createdAt: savedAt, createdBy: "Ada" };

function shown() {
  const document = parse({ version: "7.3", screens: [] });
  invariant(document, "a Flow with screens parses");
  const draft = { flowId: "f", name: "Booking", layout: {}, number: 1, savedAt };
  const store = createBuilderStore(draft, document);
  const renamed: string[] = [];
  const ports: BuilderPorts = {
    nameMax,
    saveDraft: async () => success({ number: 2, savedAt }),
    saveBeforeLeaving: () => undefined,
    renameFlow: async (name) => {
      renamed.push(name);
      return success({ name });
    },
    loadDraft: async () => success({ ...draft, text: "", rules: null }),
    listRevisions: async () => success([copy]),
    createRevision: async () => success(copy),
    loadRevision: async () => success({ text: "", rules: null }),
    data: {
      listSources: async () => success([]),
      previewRows: async () => success({ rows: [], columns: [], asOf: savedAt, isStale: false }),
      createTable: async () => success({ sourceId: "s" }),
    },
    journeys: {
      list: async () => success([]),
      open: async () => failure({ reason: "not-found" }),
      delete: async () => success(null),
    },
    tryRules: async () => success({ reply: success({ kind: "finish", params: {} }), steps: [] }),
  };
  render(
    <BuilderProvider store={store} ports={ports}>
      <FlowName />
    </BuilderProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Booking, rename" }));
  return { field: screen.getByRole<HTMLInputElement>("textbox"), store, renamed };
}

it("takes names up to the length the server takes", () => {
  expect(shown().field.maxLength).toBe(nameMax);
});

it("keeps a new name with Enter and the old one with Escape", () => {
  const first = shown();
  fireEvent.change(first.field, { target: { value: "  Haircuts " } });
  fireEvent.keyDown(first.field, { key: "Enter" });
  expect(first.renamed).toEqual(["Haircuts"]);
  expect(first.store.getState().name).toBe("Haircuts");
  cleanup();
  const second = shown();
  fireEvent.change(second.field, { target: { value: "Haircuts" } });
  fireEvent.keyDown(second.field, { key: "Escape" });
  expect(second.renamed).toEqual([]);
  expect(second.store.getState().name).toBe("Booking");
});
