"use client";

import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { whenIdle } from "@/components/ui/when-idle";
import { wantedByScreens, wantedKey, withLiveExamples } from "@/lib/flow/answering/live-examples";
import type { Wanted } from "@/lib/flow/answering/ports";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { BuilderPorts } from "../ports";
import type { BuilderStore } from "../store/create-store";
import { useBuilderStore, useDocument, usePorts } from "../store/store-context";
import type { DataFailure, RowsPreview } from "./data-ports";
import { todayIn } from "./today-in";

export type KnownRows =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: DataFailure }
  | { readonly status: "ready"; readonly preview: RowsPreview };

/** By the key of what was asked. */
type Shelf = StoreApi<{ readonly known: ReadonlyMap<string, KnownRows> }>;

const shelves = new WeakMap<BuilderPorts, Shelf>();
const loading: KnownRows = { status: "loading" };
/** Rest after an edit before rows are asked for, in milliseconds. */
const quietMs = 250;

/** Keeps the rows that screens look up at hand, and looks again when somebody comes back to this tab. */
export function useRowsWatch(): void {
  const store = useBuilderStore();
  const ports = usePorts();
  useEffect(() => watchRows(store, ports), [store, ports]);
}

/** The Flow with real rows as its examples, for whoever draws it; the document itself stays without them. */
export function useShownDocument(): FlowDocument {
  const document = useDocument();
  const known = useStore(shelfOf(usePorts()), (state) => state.known);
  return useMemo(() => shownDocument(document, known), [document, known]);
}

/** The rows that a question would get now; undefined while there is no question. */
export function useRows(wanted: Wanted | undefined): KnownRows | undefined {
  const ports = usePorts();
  const key = wanted && wantedKey(wanted);
  const found = useStore(shelfOf(ports), ({ known }) => (key === undefined ? undefined : known.get(key)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the question says.
  useEffect(() => {
    if (!wanted || found?.status === "ready") return;
    const timer = setTimeout(() => void load(ports, wanted), quietMs);
    return () => clearTimeout(timer);
  }, [ports, key]);
  return key === undefined ? undefined : (found ?? loading);
}

function shownDocument(document: FlowDocument, known: ReadonlyMap<string, KnownRows>): FlowDocument {
  if (!document.rules || known.size === 0) return document;
  const today = todayIn(document.rules.zone, new Date());
  return withLiveExamples(document, {
    today,
    rowsOf: (wanted) => {
      const found = known.get(wantedKey(wanted));
      return found?.status === "ready" ? found.preview.rows : undefined;
    },
  });
}

function watchRows(store: BuilderStore, ports: BuilderPorts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(which: "new" | "all"): void {
    const { document } = store.getState().history.present;
    const today = todayIn(document.rules?.zone ?? "UTC", new Date());
    const { known } = shelfOf(ports).getState();
    for (const wanted of wantedByScreens(document, today)) {
      if (which === "all" || !known.has(wantedKey(wanted))) void load(ports, wanted);
    }
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.history.present.document.rules === before.history.present.document.rules) return;
    clearTimeout(timer);
    timer = setTimeout(() => look("new"), quietMs);
  });
  const again = (): void => look("all");
  window.addEventListener("focus", again);
  const cancel = whenIdle(() => look("new"));
  return () => {
    unsubscribe();
    clearTimeout(timer);
    cancel();
    window.removeEventListener("focus", again);
  };
}

function shelfOf(ports: BuilderPorts): Shelf {
  const found = shelves.get(ports);
  if (found) return found;
  const made: Shelf = createStore<{ readonly known: ReadonlyMap<string, KnownRows> }>()(() => ({
    known: new Map(),
  }));
  shelves.set(ports, made);
  return made;
}

async function load(ports: BuilderPorts, wanted: Wanted): Promise<void> {
  const shelf = shelfOf(ports);
  const key = wantedKey(wanted);
  const put = (rows: KnownRows): void =>
    shelf.setState(({ known }) => ({ known: new Map(known).set(key, rows) }));
  if (!shelf.getState().known.has(key)) put(loading);
  const found = await ports.data
    .previewRows(wanted)
    .catch(() => ({ ok: false, failure: { reason: "unavailable" } }) as const);
  if (found.ok) put({ status: "ready", preview: found.value });
  // What was known before is better than nothing.
  else if (shelf.getState().known.get(key)?.status !== "ready") {
    put({ status: "failed", failure: found.failure });
  }
}
