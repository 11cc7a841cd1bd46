import { countTakenPlaces } from "@/db/data-holds";
import { findSource, type StoredSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { placesIn } from "./holds/places-in";
import { currentSourcesRoom } from "./outside/current-room";
import { outsideRows } from "./outside/outside-rows";
import type { SourcesRoom } from "./outside/room";
import { askRows } from "./query/ask-rows";
import type { RowQuery, RowsRead, SourceFailure } from "./rows";
import { loadTable } from "./tables/load-table";

/** The rows of a source that a query asks for. `room` is that of this process unless it is given. */
export async function readRows(
  scope: WorkspaceScope,
  sourceId: string,
  query: RowQuery,
  now: Date,
  room?: SourcesRoom,
): Promise<Result<RowsRead, SourceFailure>> {
  const source = await findSource(scope, sourceId);
  if (!source) return failure({ reason: "source-not-found" });
  if (source.kind !== "table") {
    const clock = clockFrom(now);
    return readOutside(room ?? currentSourcesRoom(), scope, { source, query, clock });
  }
  const { columns, rows } = await loadTable(scope, source, now);
  const { places } = query;
  const taken = places ? await countTakenPlaces(scope, sourceId, now) : undefined;
  const asked = askRows(columns, rows, query, ({ id, cells }) =>
    places ? Math.max(placesIn(cells, places.column) - (taken?.get(id) ?? 0), 0) : 0,
  );
  if (!asked.ok) return asked;
  return success({ rows: asked.value, columns, asOf: now.toISOString(), isStale: false });
}

async function readOutside(
  room: SourcesRoom,
  scope: WorkspaceScope,
  {
    source,
    query,
    clock,
  }: { readonly source: StoredSource; readonly query: RowQuery; readonly clock: () => Date },
): Promise<Result<RowsRead, SourceFailure>> {
  const read = await outsideRows(room, scope, source, clock);
  if (!read.ok) return failure({ reason: "source-failed", message: read.failure.happened });
  const { rows, columns, asOf, isStale } = read.value;
  const { places } = query;
  // Nothing is reserved of what is only read: what it says is free, is.
  const asked = askRows(columns, rows, query, ({ cells }) => (places ? placesIn(cells, places.column) : 0));
  if (!asked.ok) return asked;
  return success({ rows: asked.value, columns, asOf: asOf.toISOString(), isStale });
}

/** A clock that goes on from a moment: asking takes time. */
function clockFrom(now: Date): () => Date {
  const begun = performance.now();
  return () => new Date(now.getTime() + performance.now() - begun);
}
