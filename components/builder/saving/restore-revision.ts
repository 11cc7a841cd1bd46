import { showToast } from "@/components/ui/toast";
import type { BuilderPorts, RevisionSummary } from "../ports";
import type { BuilderStore } from "../store/create-store";
import { showDraft } from "./show-draft";
import { savingTexts } from "./texts";

const texts = savingTexts.revisions;

type Surroundings = { readonly store: BuilderStore; readonly ports: BuilderPorts };

/** Goes back to a revision and closes the dialog; the step can be undone. Says so when it cannot be loaded. */
export async function restoreRevision(
  { id, name }: RevisionSummary,
  { store, ports }: Surroundings,
): Promise<void> {
  const loaded = await ports.loadRevision(id).catch(() => null);
  if (!loaded?.ok) {
    showToast({ text: texts.failed, tone: "problem" });
    return;
  }
  const { broken } = showDraft(store, loaded.value);
  store.getState().set({ dialog: null, ...(broken ? { middle: "json" } : {}) });
  showToast({
    text: texts.restored(name),
    detail: broken ? texts.broken : undefined,
    tone: "good",
    action: { label: texts.undo, run: () => store.getState().undo() },
  });
}
