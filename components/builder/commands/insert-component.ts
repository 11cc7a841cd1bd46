import { showToast } from "@/components/ui/toast";
import { definitionOf } from "@/lib/flow/catalogue/index";
import type { Location } from "@/lib/flow/model/location";
import { inserted } from "../drag/drop";
import { sourceNodes } from "../drag/source-nodes";
import { placeTarget } from "../drag/target-words";
import type { BuilderStore } from "../store/create-store";
import { commandTexts } from "./command-texts";

/** Adds a component at a place and selects it; says why when it may not stand there. */
export function insertComponent(store: BuilderStore, type: string, at: Location): void {
  const state = store.getState();
  const { document } = state.history.present;
  const { refusal } = placeTarget(document, sourceNodes(document, { kind: "new", type }), at);
  if (refusal !== null) {
    showToast({ tone: "problem", text: refusal });
    return;
  }
  state.run((before) => inserted(before, type, at));
  state.announce(commandTexts.inserted(definitionOf(type)?.title ?? type));
}
