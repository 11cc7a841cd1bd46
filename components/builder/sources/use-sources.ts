"use client";

import { useCallback, useEffect } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BuilderPorts } from "../ports";
import { usePorts } from "../store/store-context";
import type { DataFailure, SourceChoice } from "./data-ports";

export type KnownSources =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: DataFailure }
  | { readonly status: "ready"; readonly sources: readonly SourceChoice[] };

type Shelf = { readonly store: StoreApi<{ readonly known: KnownSources }>; asking: Promise<void> | null };

const shelves = new WeakMap<BuilderPorts, Shelf>();

/** The sources of the workspace, asked for once and again when somebody comes back to this tab. */
export function useSources(): { readonly known: KnownSources; readonly reload: () => Promise<void> } {
  const ports = usePorts();
  const shelf = shelfOf(ports);
  const known = useStore(shelf.store, (state) => state.known);
  const reload = useCallback(() => load(ports), [ports]);
  useEffect(() => {
    if (shelf.store.getState().known.status === "loading") void load(ports);
    const again = (): void => void load(ports);
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [ports, shelf]);
  return { known, reload };
}

/** Those that are known by now; undefined before. */
export function useKnownSources(): readonly SourceChoice[] | undefined {
  const { known } = useSources();
  return known.status === "ready" ? known.sources : undefined;
}

function shelfOf(ports: BuilderPorts): Shelf {
  const found = shelves.get(ports);
  if (found) return found;
  const made: Shelf = {
    store: createStore<{ readonly known: KnownSources }>()(() => ({ known: { status: "loading" } })),
    asking: null,
  };
  shelves.set(ports, made);
  return made;
}

function load(ports: BuilderPorts): Promise<void> {
  const shelf = shelfOf(ports);
  shelf.asking ??= ask(ports, shelf).finally(() => {
    shelf.asking = null;
  });
  return shelf.asking;
}

async function ask(ports: BuilderPorts, { store }: Shelf): Promise<void> {
  const listed = await ports.data
    .listSources()
    .catch(() => ({ ok: false, failure: { reason: "unavailable" } }) as const);
  if (listed.ok) store.setState({ known: { status: "ready", sources: listed.value } });
  // What was known before is better than nothing.
  else if (store.getState().known.status !== "ready") {
    store.setState({ known: { status: "failed", failure: listed.failure } });
  }
}
