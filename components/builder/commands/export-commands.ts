import { showToast } from "@/components/ui/toast";
import { printText } from "@/lib/flow/model/print";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";

/** Commands that hand the Flow JSON out. */
export const exportCommands: readonly Command[] = [
  {
    id: "copy-json",
    title: titles.copyJson,
    group: "view",
    keywords: "export",
    isAvailable: () => true,
    run: (store) => void copyJson(store),
  },
  {
    id: "download-json",
    title: titles.downloadJson,
    group: "view",
    keywords: "export save file",
    isAvailable: () => true,
    run: downloadJson,
  },
];

async function copyJson(store: BuilderStore): Promise<void> {
  try {
    await navigator.clipboard.writeText(textNow(store.getState()));
    showToast({ text: titles.jsonCopied });
  } catch {
    showToast({ tone: "problem", text: titles.jsonNotCopied });
  }
}

function downloadJson(store: BuilderStore): void {
  const state = store.getState();
  const address = URL.createObjectURL(new Blob([textNow(state)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(state.name)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

/** A text that does not parse is handed out as it is. */
function textNow({ broken, history }: BuilderState): string {
  return broken ? broken.text : printText(history.present.document);
}

/** Without characters that a file system refuses. */
function fileName(name: string): string {
  return (
    name
      .replace(/[\\/:*?"<>|]+/g, " ")
      .replace(/\s+/g, " ")
      .trim() || "flow"
  );
}
