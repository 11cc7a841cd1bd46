"use client";

import type { EditorView } from "@codemirror/view";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { asked } from "../failure";
import { browserJournal, type CodeAutosave, type SaveState, startCodeAutosave } from "./code-autosave";
import { replaceCode } from "./code-editor";
import type { Verdict } from "./diagnostics";
import type { HandlerDraftState, HandlerPorts } from "./ports";

type Opened = {
  readonly flowId: string;
  readonly draft: HandlerDraftState | null;
  /** What stands in the editor before anybody wrote something. */
  readonly sample: string;
  readonly ports: HandlerPorts;
  readonly editor: RefObject<EditorView | null>;
};

/** The code that is open: kept, saved and read by the engine as it changes. */
export function useHandler({ flowId, draft, sample, ports, editor }: Opened) {
  const first = draft?.code ?? sample;
  const [code, setCode] = useState(first);
  const [save, setSave] = useState<SaveState>(
    draft ? { kind: "saved", at: draft.savedAt } : { kind: "untouched" },
  );
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [isRecovered, setRecovered] = useState(false);
  const autosave = useRef<CodeAutosave | null>(null);
  const journal = useMemo(() => browserJournal(flowId), [flowId]);
  const firstBase = draft?.number ?? 0;

  useEffect(() => {
    const started = startCodeAutosave({ save: ports.saveDraft, journal, base: firstBase, onState: setSave });
    autosave.current = started;
    const kept = journal.read();
    if (kept && kept.code !== first && editor.current) {
      // If somebody saved another one meanwhile, the save meets it and asks.
      started.goOnFrom(kept.base);
      setRecovered(true);
      replaceCode(editor.current, kept.code);
    }
    return () => {
      autosave.current = null;
      started.stop();
    };
  }, [ports, journal, firstBase, first, editor]);

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const checked = await asked(ports.checkCode(code));
      if (isCurrent && checked.ok) setVerdict({ code, fault: checked.value });
    }, checkAfterMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [code, ports]);

  return {
    code,
    save,
    verdict,
    isRecovered,
    change: (next: string) => {
      setCode(next);
      autosave.current?.change(next);
    },
    saveNow: () => void autosave.current?.flush(),
    /** After a conflict. */
    settle: (theirs: HandlerDraftState, whose: "mine" | "theirs") => {
      autosave.current?.goOnFrom(theirs.number);
      if (whose === "mine") autosave.current?.change(code);
      else if (editor.current) replaceCode(editor.current, theirs.code);
    },
  };
}

const checkAfterMs = 500;
