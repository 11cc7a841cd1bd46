"use client";

import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { FlowDocument } from "@/lib/flow/model/document";
import { printText } from "@/lib/flow/model/print";
import type { TextFault } from "@/lib/flow/text/open-text";
import { useIssues } from "../store/derived";
import type { BuilderState } from "../store/state";
import { useBuilderStore } from "../store/store-context";
import { diagnosticsOf, faultDiagnostic } from "./diagnostics";
import { editorSetup } from "./editor-setup";
import { faultOf, takeText } from "./json-sync";
import { markedPart, markPart } from "./marked-part";
import { selectAtCaret, spanOfSelection } from "./selection-sync";
import { smallestChange } from "./smallest-change";

/** Rest after the last key before the text is read, in milliseconds. */
const quietMs = 150;

type JsonEditorProps = {
  /** Whether the text is no Flow just now, as `onFault` said last. */
  readonly hasFault: boolean;
  readonly onFault: (fault: TextFault | null) => void;
  /** Receives the editor, for the buttons around it. */
  readonly editorRef: React.RefObject<EditorView | null>;
};

/** The Flow as JSON in a code editor, both ways: what is typed reaches the phone, what is built shows here. */
export function JsonEditor({ hasFault, onFault, editorRef }: JsonEditorProps) {
  const store = useBuilderStore();
  const host = useRef<HTMLDivElement>(null);
  const issues = useIssues();

  useEffect(() => {
    if (!host.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFromStore = false;
    let isReading = false;
    /** What the text in the editor stands for, however it is laid out. */
    let shown = contentOf(store.getState());

    const read = (): void => {
      clearTimeout(timer);
      timer = undefined;
      isReading = true;
      const fault = takeText(store, view.state.doc.toString());
      isReading = false;
      shown = contentOf(store.getState());
      tell(fault);
    };
    const tell = (fault: TextFault | null): void => {
      onFault(fault);
      if (fault) view.dispatch(setDiagnostics(view.state, [faultDiagnostic(view.state.doc, fault)]));
    };
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: textOf(shown),
        extensions: [
          editorSetup(),
          lintGutter(),
          markedPart,
          // Undo and its like, pressed at once, find what was typed last.
          EditorView.domEventHandlers({ blur: () => timer !== undefined && read() }),
          EditorView.updateListener.of((update) => {
            if (isFromStore) return;
            if (update.docChanged) {
              clearTimeout(timer);
              timer = setTimeout(read, quietMs);
            } else if (update.selectionSet && timer === undefined && update.view.hasFocus) {
              selectAtCaret(store, update.state);
            }
          }),
        ],
      }),
    });
    editorRef.current = view;
    if (store.getState().broken) read();
    revealSelection(view, store.getState());

    const unsubscribe = store.subscribe((state, before) => {
      const now = contentOf(state);
      isFromStore = true;
      if (now !== shown && !isReading) {
        shown = now;
        const change = smallestChange(view.state.doc.toString(), textOf(now));
        if (change) view.dispatch({ changes: change });
        tell(typeof now === "string" ? faultOf(now) : null);
      }
      if (state.history.present.selection !== before.history.present.selection) revealSelection(view, state);
      isFromStore = false;
    });
    return () => {
      if (timer !== undefined) read();
      unsubscribe();
      editorRef.current = null;
      view.destroy();
    };
  }, [store, onFault, editorRef]);

  useEffect(() => {
    const view = editorRef.current;
    const { broken, history } = store.getState();
    if (!view || broken || hasFault) return;
    view.dispatch(
      setDiagnostics(view.state, diagnosticsOf(view.state.doc, history.present.document, issues)),
    );
  }, [store, issues, editorRef, hasFault]);

  return <div ref={host} className="min-h-0 flex-1 overflow-hidden" />;
}

/** The document, or the text that stands in its place while it is no Flow. */
function contentOf({ broken, history }: BuilderState): FlowDocument | string {
  return broken ? broken.text : history.present.document;
}

function textOf(content: FlowDocument | string): string {
  return typeof content === "string" ? content : printText(content);
}

function revealSelection(view: EditorView, state: Parameters<typeof spanOfSelection>[1]): void {
  if (view.hasFocus) return;
  const span = spanOfSelection(view.state.doc.toString(), state);
  view.dispatch({
    effects: span
      ? [markPart.of(span), EditorView.scrollIntoView(span.from, { y: "center" })]
      : [markPart.of(null)],
  });
}
