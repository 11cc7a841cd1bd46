import { closeToast, showToast } from "@/components/ui/toast";
import type { BuilderStore } from "../store/create-store";
import { commandTexts } from "./command-texts";

/** Says what an edit took away and offers to undo it, until something else is edited. */
export function showUndoToast(store: BuilderStore, text: string, detail?: string): void {
  const { document } = store.getState().history.present;
  const id = showToast({
    text,
    ...(detail === undefined ? {} : { detail }),
    action: { label: commandTexts.undo, run: () => store.getState().undo() },
    onExpire: () => unsubscribe(),
  });
  const unsubscribe = store.subscribe((state) => {
    if (state.history.present.document === document) return;
    unsubscribe();
    closeToast(id);
  });
}
