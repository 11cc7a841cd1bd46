import { insertSource } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { storedColumns } from "./columns";
import type { Cells, Column } from "./rows";
import { addRow } from "./tables/write-rows";

/** A table with rows. Answers its id and the ids of the rows. */
export async function addTable(
  scope: Scope,
  {
    name = "Slots",
    columns,
    rows = [],
    now,
  }: {
    readonly name?: string;
    readonly columns: readonly Column[];
    readonly rows?: readonly Cells[];
    readonly now: Date;
  },
): Promise<{ readonly id: string; readonly rowIds: readonly string[] }> {
  const id = newId();
  await insertSource(scope, {
    id,
    name,
    kind: "table",
    columns: storedColumns(columns),
    settings: {},
    secrets: null,
    cacheSeconds: 0,
    createdAt: now,
  });
  const rowIds: string[] = [];
  for (const cells of rows) {
    const added = await addRow(scope, id, { cells }, now);
    if (!added.ok) throw new Error(added.failure.reason);
    rowIds.push(added.value.id);
  }
  return { id, rowIds };
}
