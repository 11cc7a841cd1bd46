"use client";

import { EditorView } from "@codemirror/view";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TextFault } from "@/lib/flow/text/open-text";
import { faultInWords } from "../saving/read-draft";
import { jsonTexts } from "./texts";

type BrokenNoticeProps = {
  readonly fault: TextFault;
  readonly editor: RefObject<EditorView | null>;
  readonly onText: (text: string) => void;
};

/** Says where the text is no Flow and offers what is safe; the text itself stays as it was typed. */
export function BrokenNotice({ fault, editor, onText }: BrokenNoticeProps) {
  const { message, line } = faultInWords(fault);
  const repaired = fault.reason === "not-json" ? fault.repaired : undefined;
  const inner = fault.reason === "not-a-flow" ? fault.inner[0] : undefined;

  function show(): void {
    const view = editor.current;
    if (!view || fault.reason !== "not-json") return;
    const anchor = Math.min(fault.offset, view.state.doc.length);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    view.focus();
  }

  return (
    <div className="border-b border-line p-2">
      <Notice
        tone="problem"
        role="status"
        title={jsonTexts.broken(line)}
        actions={
          <>
            {fault.reason === "not-json" && (
              <Button size="panel" onClick={show}>
                {jsonTexts.goToPlace}
              </Button>
            )}
            {repaired && (
              <Button size="panel" variant="primary" onClick={() => onText(repaired.text)}>
                {jsonTexts.repair}
              </Button>
            )}
            {inner && (
              <Button size="panel" variant="primary" onClick={() => onText(inner.text)}>
                {jsonTexts.openInner}
              </Button>
            )}
          </>
        }
      >
        <p>{message}</p>
        {repaired && <p>{jsonTexts.repairHelp(repaired.changes.join(", "))}</p>}
        <p>{jsonTexts.kept}</p>
      </Notice>
    </div>
  );
}
