"use client";

import { Select } from "@/components/ui/select";
import type { GuessedTable } from "@/lib/sources/import/guess-matrix";
import { type Column, columnTypes } from "@/lib/sources/rows";
import { columnLooks } from "../table/column-looks";
import { texts } from "../texts";
import { type Choice, columnOf, newColumn, withType } from "./import-plan";
import { importTexts } from "./texts";
import type { Importing } from "./use-import";

type ImportColumnsProps = { readonly importing: Importing; readonly columns: readonly Column[] };

const sampleRows = 3;
const toNew = "new";
const toNowhere = "skip";

/** Each column of the file with where it goes. */
export function ImportColumns({ importing, columns }: ImportColumnsProps) {
  const { read, matrix } = importing;
  if (!read || !matrix) return null;
  const body = read.guessed.hasHeader ? matrix.slice(1) : matrix;
  const targets = columns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="overflow-x-auto rounded-card border border-line">
      <table className="w-full min-w-150 border-collapse text-panel">
        <thead>
          <tr className="border-b border-line text-left text-caption text-secondary">
            {[importTexts.inFile, importTexts.sample, importTexts.goesInto, importTexts.type].map((name) => (
              <th key={name} scope="col" className="px-3 py-2 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.guessed.columns.map((guess, at) => {
            const { name } = guess;
            const choice = read.choices[at] ?? { kind: "skip" as const };
            const column = columnOf(choice, columns);
            const samples = body.slice(0, sampleRows).flatMap((line) => {
              const cell = line[at] ?? null;
              return cell === null || cell === "" ? [] : [String(cell)];
            });
            return (
              <tr key={name} className="border-b border-line last:border-b-0">
                <th scope="row" className="max-w-40 truncate px-3 py-1.5 text-left font-medium">
                  {name}
                </th>
                <td className="max-w-48 truncate px-3 text-secondary">{samples.join(" · ")}</td>
                <td className="w-48 px-3 py-1.5">
                  <Select
                    label={`${importTexts.goesInto}: ${name}`}
                    hidesLabel
                    size="panel"
                    value={choice.kind === "existing" ? choice.columnId : choice.kind}
                    onValueChange={(value) => importing.choose(at, chosen(value, guess))}
                    options={[
                      ...targets,
                      { value: toNew, label: importTexts.newColumn },
                      { value: toNowhere, label: importTexts.skip },
                    ]}
                  />
                </td>
                <td className="w-44 px-3 py-1.5">
                  {column && (
                    <Select
                      label={`${importTexts.type}: ${name}`}
                      hidesLabel
                      size="panel"
                      value={column.type}
                      disabled={choice.kind !== "new"}
                      onValueChange={(type) => importing.choose(at, withType(choice, type))}
                      options={columnTypes.map((type) => {
                        return { value: type, label: texts.types[type].label, icon: columnLooks[type].icon };
                      })}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function chosen(value: string, guess: GuessedTable["columns"][number]): Choice {
  if (value === toNowhere) return { kind: "skip" };
  return value === toNew ? newColumn(guess) : { kind: "existing", columnId: value };
}
