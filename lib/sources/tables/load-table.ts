import { listRows, listRowsSince, type StoredRow } from "@/db/data-rows";
import type { StoredSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { columnsOf } from "../columns";
import type { Cells, Column, Row } from "../rows";

/** A table as it stood at a revision, its rows in their order. */
export type Table = {
  readonly revision: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

type Kept = Table & { readonly positions: ReadonlyMap<string, number>; readonly keptAt: number };

/** Tables of this process, the one used last at the end. */
const kept = new Map<string, Kept>();
const keptMax = 100;
/** Deleted rows are forgotten after days; a table that was not asked for so long is read anew. */
const keptMs = 60 * 60 * 1000;

/**
 * The rows of a table. They are kept in memory; what changed since, in this process or another, is read anew. `source`
 * has just been read, so that nothing newer is missed.
 */
export async function loadTable(scope: WorkspaceScope, source: StoredSource, now: Date): Promise<Table> {
  const known = kept.get(source.id);
  const isUsable = known && now.getTime() - known.keptAt < keptMs && known.revision <= source.revision;
  const table = isUsable
    ? known.revision === source.revision
      ? known
      : withChanges(known, source, await listRowsSince(scope, source.id, known.revision))
    : tableOf(source, await listRows(scope, source.id));
  keep(source.id, { ...table, keptAt: now.getTime() });
  return table;
}

/** A stored row as readers see it. */
export function rowOf({ id, cells, revision }: StoredRow): Row {
  return { id, cells: cells as Cells, version: revision };
}

type Loaded = Omit<Kept, "keptAt">;

function tableOf(source: StoredSource, stored: readonly StoredRow[]): Loaded {
  return {
    revision: source.revision,
    columns: columnsOf(source),
    rows: stored.map(rowOf),
    positions: new Map(stored.map(({ id, position }) => [id, position])),
  };
}

function withChanges(known: Kept, source: StoredSource, changes: readonly StoredRow[]): Loaded {
  const changed = new Map(changes.map((row) => [row.id, row]));
  const living = changes.filter(({ deletedAt }) => deletedAt === null);
  const positions = new Map(known.positions);
  for (const { id } of changes) positions.delete(id);
  for (const { id, position } of living) positions.set(id, position);
  const staying = known.rows.filter(({ id }) => !changed.has(id));
  const place = ({ id }: Row) => positions.get(id) ?? 0;
  const rows = [...staying, ...living.map(rowOf)].sort(
    (a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1),
  );
  return { revision: source.revision, columns: columnsOf(source), rows, positions };
}

function keep(sourceId: string, table: Kept): void {
  kept.delete(sourceId);
  kept.set(sourceId, table);
  const [oldest] = kept.keys();
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
}
