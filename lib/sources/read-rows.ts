import { countTakenPlaces } from "@/db/data-holds";
import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { placesIn } from "./holds/places-in";
import { askRows } from "./query/ask-rows";
import type { RowQuery, RowsRead, SourceFailure } from "./rows";
import { loadTable } from "./tables/load-table";

/** The rows of a source that a query asks for. */
export async function readRows(
  scope: WorkspaceScope,
  sourceId: string,
  query: RowQuery,
  now: Date,
): Promise<Result<RowsRead, SourceFailure>> {
  const source = await findSource(scope, sourceId);
  if (!source) return failure({ reason: "source-not-found" });
  const { columns, rows } = await loadTable(scope, source, now);
  const { places } = query;
  const taken = places ? await countTakenPlaces(scope, sourceId, now) : undefined;
  const asked = askRows(columns, rows, query, ({ id, cells }) =>
    places ? Math.max(placesIn(cells, places.column) - (taken?.get(id) ?? 0), 0) : 0,
  );
  if (!asked.ok) return asked;
  return success({ rows: asked.value, columns, asOf: now.toISOString(), isStale: false });
}
