"use client";

import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { type RefObject, useEffect, useRef } from "react";
import { codeEditor, scriptColors } from "@/components/ui/code-editor";
import { diagnosticsIn, type Verdict } from "./diagnostics";
import { editorHelp, helpLook } from "./editor-help";
import type { FlowFacts } from "./flow-facts";
import { texts } from "./texts";

type CodeEditorProps = {
  /** What it begins with; afterwards the text is the editor's. */
  readonly start: string;
  readonly facts: FlowFacts;
  readonly secretNames: readonly string[];
  readonly verdict: Verdict | null;
  readonly onChange: (code: string) => void;
  /** Ctrl+Enter. */
  readonly onRun: () => void;
  /** Ctrl+S. */
  readonly onSave: () => void;
  readonly editorRef: RefObject<EditorView | null>;
};

export function CodeEditor({ editorRef, ...props }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  // The editor outlives every draw; it reads what is true now.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    const mark = (view: EditorView) =>
      view.dispatch(setDiagnostics(view.state, diagnosticsIn(view.state, latest.current)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const does = (act: () => void) => () => {
      act();
      return true;
    };
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.start,
        extensions: [
          Prec.highest(
            keymap.of([
              { key: "Mod-Enter", run: does(() => latest.current.onRun()) },
              { key: "Mod-s", run: does(() => latest.current.onSave()), preventDefault: true },
            ]),
          ),
          editorHelp(() => latest.current),
          codeEditor(texts.editor, scriptColors),
          helpLook,
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            latest.current.onChange(update.state.doc.toString());
            clearTimeout(timer);
            timer = setTimeout(() => mark(view), markAfterMs);
          }),
        ],
      }),
    });
    editorRef.current = view;
    mark(view);
    return () => {
      clearTimeout(timer);
      editorRef.current = null;
      view.destroy();
    };
  }, [editorRef]);

  const { verdict, facts } = props;
  useEffect(() => {
    const view = editorRef.current;
    if (view) view.dispatch(setDiagnostics(view.state, diagnosticsIn(view.state, { facts, verdict })));
  }, [editorRef, facts, verdict]);

  return <div ref={host} className="absolute inset-0 overflow-hidden" />;
}

/** Half-typed code is not shouted at. */
const markAfterMs = 700;

/** Replaces the whole text, so that undo brings the old one back. */
export function replaceCode(view: EditorView, code: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code }, selection: { anchor: 0 } });
  view.focus();
}

/** Leads to a line; lines count from 1. */
export function showLine(view: EditorView, number: number): void {
  const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  view.dispatch({
    selection: { anchor: line.from, head: line.to },
    effects: EditorView.scrollIntoView(line.from, { y: "center" }),
  });
  view.focus();
}
