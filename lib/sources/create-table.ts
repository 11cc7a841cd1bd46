import { z } from "zod";
import { insertRows } from "@/db/data-rows";
import { insertSource, setColumns } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import { inTransaction, type Scope } from "@/db/scope";
import { type Result, success } from "@/lib/result";
import { columnsSchema, storedColumns } from "./columns";
import { sourceNameSchema } from "./source-name";
import { cellsSchema } from "./tables/change";
import { rowsMax } from "./tables/limits";

export const tableToCreateSchema = z.object({
  name: sourceNameSchema,
  columns: columnsSchema.readonly(),
  rows: z.array(cellsSchema).max(rowsMax).readonly().default([]),
});

export type TableToCreate = z.output<typeof tableToCreateSchema>;

/** A new table, with what it begins with. */
export async function createTable(
  scope: Scope,
  table: TableToCreate,
  now: Date,
): Promise<Result<{ readonly sourceId: string }, never>> {
  const sourceId = newId();
  await inTransaction(scope, (own) => insertTable(own, { id: sourceId, ...table }, now));
  return success({ sourceId });
}

/** The same within a transaction, under an id that is known before. */
export async function insertTable(
  own: Scope,
  { id, name, columns, rows }: TableToCreate & { readonly id: string },
  now: Date,
): Promise<void> {
  const stored = storedColumns(columns);
  await insertSource(own, {
    id,
    name,
    kind: "table",
    columns: stored,
    settings: {},
    secrets: null,
    cacheSeconds: 0,
    createdAt: now,
  });
  const placed = rows.map((cells, at) => ({ id: newId(), cells, position: at + 1 }));
  await insertRows(own, id, 1, placed);
  await setColumns(own, id, { columns: stored, lastPosition: rows.length });
}
