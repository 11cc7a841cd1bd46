import { useMemo, useState } from "react";
import { columnsMax } from "@/lib/sources/columns";
import { type GuessedTable, guessMatrix, type Matrix } from "@/lib/sources/import/guess-matrix";
import type { EditedTable } from "@/lib/sources/tables/apply-change";
import { rowsMax } from "@/lib/sources/tables/limits";
import { type Choice, firstChoices, previewOf } from "./import-plan";
import { type FileFault, type ReadFile, readAs, readFile } from "./read-file";
import { importTexts } from "./texts";

type Read = {
  readonly file: ReadFile;
  readonly sheetAt: number;
  readonly guessed: GuessedTable;
  readonly choices: readonly Choice[];
};

/** A file on its way into a table: how it is read, where its columns go, what would come of it. */
export function useImport(table: EditedTable) {
  const [read, setRead] = useState<Read | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [mode, setMode] = useState<"add" | "replace">("add");

  function look(file: ReadFile, sheetAt = 0, hasHeader?: boolean): void {
    const guessed = guessMatrix(matrixOf(file, sheetAt), hasHeader);
    setRead({ file, sheetAt, guessed, choices: firstChoices(guessed, table.columns) });
  }
  async function take(chosen: File): Promise<void> {
    const file = await readFile(chosen);
    setFault(file.ok ? null : file.failure);
    if (file.ok) look(file.value);
  }
  const matrix = read ? matrixOf(read.file, read.sheetAt) : null;
  const planned = useMemo(
    () => (read && matrix ? previewOf({ matrix, ...read }, table.columns) : null),
    [read, matrix, table.columns],
  );
  return {
    read,
    matrix,
    planned,
    fault,
    mode,
    setMode,
    take,
    problem:
      read && planned ? problemOf(planned.rows.length, { table, mode, choices: read.choices }) : undefined,
    chooseSheet: (at: number) => read && look(read.file, at),
    chooseHeader: (hasHeader: boolean) => read && look(read.file, read.sheetAt, hasHeader),
    chooseDelimiter: (delimiter: Parameters<typeof readAs>[1]) => {
      if (read?.file.kind === "text") look(readAs(read.file, delimiter));
    },
    choose: (at: number, choice: Choice) =>
      read && setRead({ ...read, choices: read.choices.map((one, index) => (index === at ? choice : one)) }),
    forget: () => {
      setRead(null);
      setFault(null);
      setMode("add");
    },
  };
}
export type Importing = ReturnType<typeof useImport>;

function matrixOf(file: ReadFile, sheetAt: number): Matrix {
  return file.kind === "text" ? file.matrix : (file.sheets[sheetAt]?.matrix ?? []);
}

function problemOf(
  rows: number,
  {
    table,
    mode,
    choices,
  }: { readonly table: EditedTable; readonly mode: string; readonly choices: readonly Choice[] },
): string | undefined {
  const kept = mode === "add" ? table.rows.length : 0;
  const fresh = choices.filter(({ kind }) => kind === "new").length;
  if (choices.every(({ kind }) => kind === "skip")) return importTexts.nothing;
  if (rows + kept > rowsMax) return importTexts.tooMany;
  return (table.rows.length === 0 ? 0 : table.columns.length) + fresh > columnsMax
    ? importTexts.tooManyColumns
    : undefined;
}
