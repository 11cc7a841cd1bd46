"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { whenIdle } from "@/components/ui/when-idle";
import type { FlowDocument, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Issue } from "@/lib/flow/validate/issue";
import type { BuilderStore } from "./create-store";
import { type GroupedIssues, groupByPlace, noIssues } from "./group-by-place";
import { useBuilderStore } from "./store-context";

/** What the newest check found, and for which document; null before the first check. */
type Checked = GroupedIssues & { readonly document: FlowDocument | null };

/** Rest after an edit before the Flow is checked, in milliseconds: half-finished work is not shouted at. */
const quietMs = 400;

/** Every problem of the Flow, as of a moment after the last edit. */
export function useIssues(): readonly Issue[] {
  return useChecked((checked) => checked.issues);
}

/** Problems of one node, without those of the nodes in it. */
export function useNodeIssues(node: NodeId): readonly Issue[] {
  return useChecked((checked) => checked.byNode.get(node) ?? none);
}

/** Problems of one screen and everything on it. */
export function useScreenIssues(screen: ScreenKey): readonly Issue[] {
  return useChecked((checked) => checked.byScreen.get(screen) ?? none);
}

/** Whether the Flow was checked at least once. */
export function useIsChecked(): boolean {
  return useChecked((checked) => checked.document !== null);
}

/** Checks the Flow while the builder is open, when the browser has nothing better to do. */
export function useIssueWatch(): void {
  const store = useBuilderStore();
  useEffect(() => watchIssues(store), [store]);
}

const none: readonly Issue[] = [];
const stores = new WeakMap<BuilderStore, StoreApi<Checked>>();

function useChecked<Value>(select: (checked: Checked) => Value): Value {
  return useStore(checkedOf(useBuilderStore()), select);
}

function checkedOf(store: BuilderStore): StoreApi<Checked> {
  const known = stores.get(store);
  if (known) return known;
  const made = createStore<Checked>()(() => ({ ...noIssues, document: null }));
  stores.set(store, made);
  return made;
}

function watchIssues(store: BuilderStore): () => void {
  const checked = checkedOf(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel: (() => void) | undefined;

  async function check(): Promise<void> {
    // The rules are a good part of what the builder weighs, and nothing needs them before the first paint.
    const { validate } = await import("@/lib/flow/validate/validate");
    const { document } = store.getState().history.present;
    if (document === checked.getState().document) return;
    checked.setState({ ...groupByPlace(validate(document), checked.getState()), document });
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    cancel?.();
    timer = setTimeout(() => {
      cancel = whenIdle(() => void check());
    }, delayMs);
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.history.present.document !== before.history.present.document) schedule(quietMs);
  });
  schedule(0);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    cancel?.();
  };
}
