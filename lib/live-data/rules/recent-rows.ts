import type { WorkspaceScope } from "@/db/scope";
import type { RowsPort } from "@/lib/sources/rows";

/** Reads of rules that are shared for a moment; one for a process. */
export type RecentRows = {
  /** The port of a scope, made once; what several people look up within a moment is read once. */
  readonly over: (scope: WorkspaceScope, newPort: () => RowsPort) => RowsPort;
  /** The name of a source, asked for with `read` when it is not known. */
  readonly titleOf: (scope: WorkspaceScope, source: string, read: () => Promise<string>) => Promise<string>;
};

/** What somebody else changed is seen this much later; nobody notices on a phone, and what is reserved is exact anyway. */
const sharedMs = 250;
const titleMs = 5_000;
const countMax = 2_000;

type Kept = { readonly until: number; readonly value: Promise<unknown> };

/**
 * Shares reads between people who ask within the same moment: a rush on one table then costs the database four questions
 * a second instead of some for each person. A write through any of these ports ends what is shared of its source.
 */
export function recentRows(now: () => number): RecentRows {
  const kept = new Map<string, Map<string, Kept>>();
  const ports = new WeakMap<WorkspaceScope, RowsPort>();

  function shared<Value>(
    place: string,
    what: string,
    ms: number,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const ofPlace = kept.get(place) ?? new Map<string, Kept>();
    const known = ofPlace.get(what);
    // Under one name only values of one kind are kept.
    if (known && known.until > now()) return known.value as Promise<Value>;
    if (kept.size >= countMax || ofPlace.size >= countMax) kept.clear();
    const value = read();
    ofPlace.set(what, { until: now() + ms, value });
    kept.set(place, ofPlace);
    // What went wrong is asked again by the next.
    value.catch(() => ofPlace.delete(what));
    return value;
  }

  return {
    titleOf: ({ workspaceId }, source, read) => shared(`title ${workspaceId} ${source}`, "", titleMs, read),
    over: (scope, newPort) => {
      const known = ports.get(scope);
      if (known) return known;
      const made = sharedPort(scope, newPort());
      ports.set(scope, made);
      return made;
    },
  };

  function sharedPort({ workspaceId }: WorkspaceScope, port: RowsPort): RowsPort {
    const placeOf = (source: string) => `rows ${workspaceId} ${source}`;
    const after = async <Value>(source: string, write: Promise<Value>): Promise<Value> => {
      try {
        return await write;
      } finally {
        kept.delete(placeOf(source));
      }
    };
    const afterAny = async <Value>(write: Promise<Value>): Promise<Value> => {
      try {
        return await write;
      } finally {
        kept.clear();
      }
    };
    return {
      readRows: (source, query) =>
        shared(placeOf(source), JSON.stringify(query), sharedMs, () => port.readRows(source, query)),
      addRow: (source, row) => after(source, port.addRow(source, row)),
      updateRow: (source, row) => after(source, port.updateRow(source, row)),
      saveRow: (source, row) => after(source, port.saveRow(source, row)),
      reserve: (places) => after(places.sourceId, port.reserve(places)),
      confirm: (holder) => afterAny(port.confirm(holder)),
      release: (holder) => afterAny(port.release(holder)),
    };
  }
}
