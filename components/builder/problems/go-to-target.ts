import { type Target, targetAt } from "@/lib/flow/model/pointer";
import type { BuilderStore } from "../store/create-store";

/** Selects a part of the Flow and brings its control into sight; the Flow itself when no screen is meant. */
export function goToTarget(store: BuilderStore, { screen, node, path }: Target): void {
  const state = store.getState();
  if (!screen) {
    state.select({ screen: state.history.present.selection.screen, nodes: [] });
    return;
  }
  state.select({ screen, nodes: node ? [node] : [] });
  if (state.middle === "map") state.set({ middle: "phone" });
  state.set({ focus: { screen, ...(node ? { node } : {}), path } });
}

/** The same by a pointer (RFC 6901) into the JSON of the Flow; what is not there any more changes nothing. */
export function goToPointer(store: BuilderStore, pointer: string): void {
  const { history, broken } = store.getState();
  const target = broken ? undefined : targetAt(history.present.document, pointer);
  if (target) goToTarget(store, target);
}
