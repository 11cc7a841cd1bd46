"use client";

import { FileDown } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { isTyping } from "../is-typing";
import { ImportDialog } from "./import-dialog";
import { texts } from "./texts";
import type { Importing } from "./use-import";

type ImportAreaProps = { readonly importing: Importing; readonly children: ReactNode };

/** Takes files dropped anywhere on the page and text pasted outside of fields, and holds the import dialog. */
export function ImportArea({ importing, children }: ImportAreaProps) {
  const isOver = useFileDrop((files) => void importing.takeFiles(files));
  usePaste((text, files) => {
    if (importing.isOpen) return;
    if (files.length > 0) void importing.takeFiles(files);
    else void importing.takeText(text);
  });
  return (
    <>
      {children}
      <ImportDialog importing={importing} />
      {isOver && <DropVeil />}
      {importing.isBusy && !importing.isOpen && <BusyNote />}
    </>
  );
}

function DropVeil() {
  return (
    <div className="pointer-events-none fixed inset-0 z-60 bg-page/80 p-4">
      <div className="flex h-full flex-col items-center justify-center gap-1 rounded-dialog border-2 border-dashed border-accent text-center">
        <FileDown aria-hidden="true" className="mb-2 size-8 text-accent" />
        <p className="text-title font-semibold">{texts.drop}</p>
        <p className="text-secondary">{texts.dropHint}</p>
      </div>
    </div>
  );
}

/** Files dropped on the page are read and sent without a dialog; this says so when it takes its time. */
function BusyNote() {
  return (
    <div className="fixed bottom-6 left-1/2 z-60 flex -translate-x-1/2 animate-late items-center gap-3 rounded-card border border-line bg-raised px-4 py-3 font-medium shadow-float">
      <Spinner label={texts.busy} />
      <span aria-hidden="true">{texts.busy}</span>
    </div>
  );
}

/** Answers whether files hang over the page. */
function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    function over(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    }
    function leave(event: DragEvent): void {
      // Leaving for nothing means leaving the window.
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent): void {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    }
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}

function usePaste(onPaste: (text: string, files: readonly File[]) => void): void {
  const take = useEffectEvent(onPaste);
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (isTyping(event.target) || !event.clipboardData) return;
      const text = event.clipboardData.getData("text/plain");
      const files = [...event.clipboardData.files];
      if (text.trim() !== "" || files.length > 0) take(text, files);
    }
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
