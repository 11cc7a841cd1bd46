"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { type Delimiter, delimiters } from "@/lib/sources/import/cells-text";
import type { PlannedImport } from "@/lib/sources/import/plan-import";
import type { EditedTable } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";
import { FileDrop } from "./file-drop";
import { ImportColumns } from "./import-columns";
import { importChanges } from "./import-plan";
import { importTexts as texts } from "./texts";
import { type Importing, useImport } from "./use-import";

type ImportDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly table: EditedTable;
  /** What the file does to the table, and the name of the file. */
  readonly onImport: (changes: readonly TableChange[], name: string) => void;
  readonly isBusy?: boolean | undefined;
};

/** Brings a CSV or Excel file into a table. It shows what comes of it before anything is done. */
export function ImportDialog({ open, onOpenChange, table, onImport, isBusy }: ImportDialogProps) {
  const importing = useImport(table);
  const { read, planned, problem, fault } = importing;
  const count = (planned?.rows.length ?? 0).toLocaleString();

  function submit(): void {
    if (!read || !planned) return;
    onImport(importChanges(table, planned, { choices: read.choices, mode: importing.mode }), read.file.name);
    onOpenChange(false);
  }
  return (
    <Dialog
      title={texts.title}
      width="large"
      open={open}
      onOpenChange={onOpenChange}
      onClosed={importing.forget}
      footer={
        read && (
          <>
            <Button variant="ghost" className="mr-auto" onClick={importing.forget}>
              {texts.another}
            </Button>
            <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
            <Button
              variant="primary"
              isLoading={isBusy}
              disabled={problem !== undefined || planned?.rows.length === 0}
              onClick={submit}
            >
              {texts.submit(count)}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {!read && <FileDrop onFile={(file) => void importing.take(file)} />}
        {fault && <Notice tone="problem" role="alert" title={texts.faults[fault]} />}
        {read && (
          <>
            <ReadingChoices importing={importing} />
            <ImportColumns importing={importing} columns={table.columns} />
            {table.rows.length > 0 && (
              <RadioGroup
                label={texts.mode}
                value={importing.mode}
                onValueChange={importing.setMode}
                options={(["add", "replace"] as const).map((value) => ({ value, label: texts.modes[value] }))}
              />
            )}
            {problem && <Notice tone="problem" role="alert" title={problem} />}
            {planned && <Mistakes planned={planned} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** How the file is taken apart. */
function ReadingChoices({ importing }: { readonly importing: Importing }) {
  const { read } = importing;
  if (!read) return null;
  const { file } = read;
  return (
    <div className="flex flex-wrap items-end gap-4">
      {file.kind === "text" && (
        <Select
          label={texts.delimiter}
          value={file.delimiter}
          onValueChange={importing.chooseDelimiter}
          // The keys of an object of our own.
          options={(Object.keys(delimiters) as Delimiter[]).map((value) => {
            return { value, label: texts.delimiters[value] };
          })}
          className="w-40"
        />
      )}
      {file.kind === "excel" && file.sheets.length > 1 && (
        <Select
          label={texts.sheet}
          value={String(read.sheetAt)}
          onValueChange={(at) => importing.chooseSheet(Number(at))}
          options={file.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          className="w-48"
        />
      )}
      <Checkbox
        label={texts.header}
        checked={read.guessed.hasHeader}
        onCheckedChange={importing.chooseHeader}
        className="mb-1"
      />
    </div>
  );
}

const shownMax = 20;

function Mistakes({ planned: { mistakes } }: { readonly planned: PlannedImport }) {
  if (mistakes.length === 0) return null;
  return (
    <Notice tone="caution" role="status" title={texts.mistakes(mistakes.length)}>
      <p>{texts.mistakesText}</p>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {mistakes.slice(0, shownMax).map(({ line, column, written }) => (
          <li key={`${line} ${column.id}`}>{texts.mistake(line, column.name, written.slice(0, 60))}</li>
        ))}
        {mistakes.length > shownMax && <li>{texts.andMore(mistakes.length - shownMax)}</li>}
      </ul>
    </Notice>
  );
}
