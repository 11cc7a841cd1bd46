"use client";

import type { EditorView } from "@codemirror/view";
import { Copy, Download, WandSparkles } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { printText } from "@/lib/flow/model/print";
import type { TextFault } from "@/lib/flow/text/open-text";
import { useBuilderStore } from "../store/store-context";
import { BrokenNotice } from "./broken-notice";
import { JsonEditor } from "./json-editor";
import { jsonTexts } from "./texts";

export function JsonView() {
  const store = useBuilderStore();
  const editor = useRef<EditorView | null>(null);
  const [fault, setFault] = useState<TextFault | null>(null);

  const textNow = (): string =>
    editor.current?.state.doc.toString() ?? printText(store.getState().history.present.document);

  function setText(text: string): void {
    const view = editor.current;
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    view?.focus();
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(textNow());
      showToast({ text: jsonTexts.copied });
    } catch {
      showToast({ text: jsonTexts.copyFailed, tone: "problem" });
    }
  }

  function download(): void {
    const url = URL.createObjectURL(new Blob([textNow()], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${store.getState().name || "flow"}.json`;
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <section aria-label={jsonTexts.editorLabel} className="flex min-h-0 flex-1 flex-col bg-panel">
      <div className="flex shrink-0 items-center justify-end gap-1 border-b border-line px-3 py-1.5">
        <Button
          variant="ghost"
          size="panel"
          icon={WandSparkles}
          disabled={fault !== null}
          onClick={() => setText(printText(store.getState().history.present.document))}
        >
          {jsonTexts.tidy}
        </Button>
        <Button variant="ghost" size="panel" icon={Copy} onClick={() => void copy()}>
          {jsonTexts.copy}
        </Button>
        <Button variant="ghost" size="panel" icon={Download} onClick={download}>
          {jsonTexts.download}
        </Button>
      </div>
      {fault && <BrokenNotice fault={fault} editor={editor} onText={setText} />}
      <JsonEditor editorRef={editor} onFault={setFault} />
    </section>
  );
}
