"use client";

import type { EditorView } from "@codemirror/view";
import { Copy, Download, WandSparkles } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { printText } from "@/lib/flow/model/print";
import type { TextFault } from "@/lib/flow/text/open-text";
import { commandWithId } from "../commands/table";
import { useBuilderStore } from "../store/store-context";
import { BrokenNotice } from "./broken-notice";
import { JsonEditor } from "./json-editor";
import { jsonTexts } from "./texts";

export function JsonView() {
  const store = useBuilderStore();
  const editor = useRef<EditorView | null>(null);
  const [fault, setFault] = useState<TextFault | null>(null);

  function setText(text: string): void {
    const view = editor.current;
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    view?.focus();
  }

  const run = (command: string): void => commandWithId(command)?.run(store);

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
        <Button variant="ghost" size="panel" icon={Copy} onClick={() => run("copy-json")}>
          {jsonTexts.copy}
        </Button>
        <Button variant="ghost" size="panel" icon={Download} onClick={() => run("download-json")}>
          {jsonTexts.download}
        </Button>
      </div>
      {fault && <BrokenNotice fault={fault} editor={editor} onText={setText} />}
      <JsonEditor editorRef={editor} hasFault={fault !== null} onFault={setFault} />
    </section>
  );
}
