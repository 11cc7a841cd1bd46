"use client";

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ControlAttributes } from "@/components/ui/field";
import type { Variable } from "@/lib/flow/model/variables-at";
import { chips, setChipWords } from "./chips";
import { referenceInWords } from "./connected-value";

type ChipEditorProps = {
  readonly control: ControlAttributes;
  readonly label: string;
  /** Words with references written out: `Hello ${data.name}`. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly variables: readonly Variable[];
  readonly isMultiline: boolean;
  readonly insertion: { readonly text: string; readonly count: number } | null;
};

const look = EditorView.theme({
  "&": { fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-sans)", lineHeight: "18px" },
  ".cm-content": { padding: "6px 8px", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0" },
});

/** A small text editor in which every reference is one chip that the caret steps over. */
export default function ChipEditor(props: ChipEditorProps) {
  const { control, label, value, variables, isMultiline, insertion } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          history(),
          look,
          chips((text) => referenceInWords(text, latest.current.variables)),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            "aria-label": label,
            "aria-multiline": String(isMultiline),
            ...(control["aria-describedby"] ? { "aria-describedby": control["aria-describedby"] } : {}),
            id: control.id,
          }),
          isMultiline
            ? []
            : EditorState.transactionFilter.of((change) => (change.newDoc.lines > 1 ? [] : change)),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onValueChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [label, isMultiline, control.id, control["aria-describedby"]]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: setChipWords.of((text) => referenceInWords(text, variables)) });
  }, [variables]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !insertion) return;
    editor.dispatch(editor.state.replaceSelection(insertion.text));
    editor.focus();
  }, [insertion]);

  return (
    <div
      ref={host}
      className="rounded-control border border-line bg-panel focus-within:border-accent focus-within:ring-1 focus-within:ring-accent"
    />
  );
}
