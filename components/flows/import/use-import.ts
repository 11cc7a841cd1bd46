"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { showToast } from "@/components/ui/toast";
import type { FlowFailure, FlowsPorts } from "../ports";
import { type Candidate, checkCandidate, type ImportFault } from "./candidate";
import { readFile } from "./read-file";
import { texts } from "./texts";

/** What stands in the dialog: a text, why it does not open, why the server did not take it. */
export type Trial = {
  readonly candidate: Candidate;
  readonly fault: ImportFault | null;
  readonly refusal: FlowFailure | null;
};

export type Importing = {
  readonly isOpen: boolean;
  /** Until the new Flow is on the screen. */
  readonly isBusy: boolean;
  readonly trial: Trial;
  open(): void;
  close(): void;
  setText(text: string): void;
  /** Imports each file that is a Flow and shows the others one after the other. */
  takeFiles(files: readonly File[]): Promise<void>;
  /** Imports a text that was pasted on the page. */
  takeText(text: string): Promise<void>;
  /** Imports what stands in the dialog, if it is a Flow. */
  submit(): Promise<void>;
  /** Imports texts whatever they are: repaired, found inside, or to be corrected later. */
  importTexts(texts: readonly string[]): Promise<void>;
};

const nothing: Trial = { candidate: { text: "" }, fault: null, refusal: null };

export function useImport(ports: Pick<FlowsPorts, "importFlow">): Importing {
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isOpening, startOpening] = useTransition();
  const [trial, setTrial] = useState(nothing);
  const waiting = useRef<Trial[]>([]);
  const router = useRouter();

  function show(next: Trial): void {
    setTrial(next);
    setOpen(true);
  }

  function close(): void {
    const next = waiting.current.shift();
    if (next) setTrial(next);
    else setOpen(false);
  }

  /** Answers the new Flow, or null when the person has to decide something first. */
  async function attempt(candidate: Candidate, how?: "as-it-is"): Promise<string | Trial> {
    const check = how ? { ok: true as const } : await checkCandidate(candidate);
    if (!check.ok) return { candidate, fault: check.fault, refusal: null };
    const added = await ports.importFlow(candidate).catch(unreachable);
    if (!added.ok) return { candidate, fault: null, refusal: added.failure };
    if (check.unknownVersion !== undefined) {
      showToast({
        text: texts.unknownVersion(check.unknownVersion),
        detail: texts.unknownVersionText,
        timeoutMs: 12_000,
      });
    }
    return added.value.flowId;
  }

  async function run(tries: readonly (() => Promise<string | Trial>)[]): Promise<void> {
    setSending(true);
    const added: string[] = [];
    const failed: Trial[] = [];
    for (const attempted of tries) {
      const outcome = await attempted();
      if (typeof outcome === "string") added.push(outcome);
      else failed.push(outcome);
    }
    setSending(false);
    arrive(added, failed);
  }

  function arrive(added: readonly string[], failed: readonly Trial[]): void {
    const [problem, ...others] = failed;
    waiting.current.push(...others);
    if (problem) show(problem);
    else close();
    const [first] = added;
    if (first === undefined) return;
    if (added.length === 1 && !problem && waiting.current.length === 0) {
      startOpening(() => router.push(`/flows/${first}`));
      return;
    }
    showToast({ text: texts.imported(added.length), tone: "good" });
    router.refresh();
  }

  return {
    isOpen,
    isBusy: isSending || isOpening,
    trial,
    open: () => show(nothing),
    close,
    setText: (text) => setTrial({ ...nothing, candidate: { ...trial.candidate, text } }),
    takeFiles: (files) => run(files.map((file) => () => attemptFile(file))),
    takeText: async (text) => {
      if (/[[{]/.test(text)) return run([() => attempt({ text })]);
      showToast({ text: texts.pastedNoFlow, detail: texts.pastedNoFlowText, tone: "problem" });
    },
    submit: () => run([() => attempt(trial.candidate)]),
    importTexts: (all) => run(all.map((text) => () => attempt({ ...trial.candidate, text }, "as-it-is"))),
  };

  async function attemptFile(file: File): Promise<string | Trial> {
    const read = await readFile(file);
    if (read.ok) return attempt(read.value);
    return { candidate: { text: "", fileName: file.name }, fault: read.failure, refusal: null };
  }
}

function unreachable(): { readonly ok: false; readonly failure: FlowFailure } {
  return { ok: false, failure: { reason: "unavailable" } };
}
