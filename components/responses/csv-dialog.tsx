"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { CsvFormat } from "./ports";
import { texts } from "./texts";

type CsvDialogProps = {
  readonly locale: string;
  readonly address: (format: CsvFormat) => string;
};

/** Asks how the file is to be written, and downloads what the table shows. */
export function CsvDialog({ locale, address }: CsvDialogProps) {
  const [open, setOpen] = useState(false);
  const [delimiter, setDelimiter] = useState<CsvFormat["delimiter"]>(usualDelimiter(locale));
  const [marksUtf8, setMarksUtf8] = useState(true);
  const words = texts.csv;
  return (
    <Dialog
      title={words.title}
      description={words.text}
      width="small"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={Download}>{words.button}</Button>}
      footer={
        <a
          href={address({ delimiter, marksUtf8 })}
          download
          onClick={() => setOpen(false)}
          className={buttonStyle({ variant: "primary" })}
        >
          {words.action}
        </a>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label={words.delimiter}
          value={delimiter}
          onValueChange={setDelimiter}
          options={(["comma", "semicolon", "tab"] as const).map((value) => {
            return { value, label: words.delimiters[value] };
          })}
        />
        <Checkbox
          label={words.marks}
          help={words.marksHelp}
          checked={marksUtf8}
          onCheckedChange={setMarksUtf8}
        />
      </div>
    </Dialog>
  );
}

/** Where a comma stands in numbers, spreadsheets expect a semicolon between values. */
function usualDelimiter(locale: string): CsvFormat["delimiter"] {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "semicolon" : "comma";
}
