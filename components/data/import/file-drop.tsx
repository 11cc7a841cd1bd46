"use client";

import { FileSpreadsheet } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { classNames } from "@/components/ui/class-names";
import { importTexts } from "./texts";

type FileDropProps = { readonly onFile: (file: File) => void };

/** Takes one file, chosen or dropped. */
export function FileDrop({ onFile }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "flex flex-col items-center gap-3 rounded-card border border-dashed px-6 py-12 text-center",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <FileSpreadsheet aria-hidden="true" className="size-8 text-secondary" />
      <label
        htmlFor={id}
        className={classNames(
          buttonStyle({ variant: "primary" }),
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        )}
      >
        {importTexts.choose}
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = "";
          }}
        />
      </label>
      <p className="text-secondary">{importTexts.drop}</p>
    </div>
  );
}
