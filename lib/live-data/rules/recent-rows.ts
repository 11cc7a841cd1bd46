import type { WorkspaceScope } from "@/db/scope";
import type { RowsPort, RowToAdd } from "@/lib/sources/rows";

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

type Kept = {
  readonly until: number;
  readonly value: Promise<unknown>;
  /** It is read again while it still counts: in a rush nobody waits for it. */
  isRenewed: boolean;
};
/** Reads of one source, or one title. */
type Place = { readonly reads: Map<string, Kept>; readonly writes: number };

/** The first counts what may have changed any source, the others share out the sources. */
const cells = 256;

/** Counts the writes to sources for all threads of a process. */
export function newWrites(): SharedArrayBuffer {
  return new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT);
}

function cellOf(place: string): number {
  let hash = 0;
  for (let at = 0; at < place.length; at += 1) hash = (Math.imul(hash, 31) + place.charCodeAt(at)) | 0;
  return 1 + ((hash >>> 0) % (cells - 1));
}

/**
 * Shares reads between people who ask within the same moment: a rush on one table then costs the database four questions
 * a second instead of some for each person. A write through any of these ports, in any thread that counts in `counted`,
 * ends what is shared of its source.
 */
export function recentRows(now: () => number, counted: SharedArrayBuffer): RecentRows {
  const kept = new Map<string, Place>();
  const writes = new Int32Array(counted);
  const writesTo = (place: string): number => Atomics.load(writes, 0) + Atomics.load(writes, cellOf(place));
  const ports = new WeakMap<WorkspaceScope, RowsPort>();

  function shared<Value>(
    place: string,
    what: string,
    ms: number,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const written = writesTo(place);
    const last = kept.get(place);
    const reads = last?.writes === written ? last.reads : new Map<string, Kept>();
    const known = reads.get(what);
    const at = now();
    if (known && known.until > at) {
      if (!known.isRenewed && known.until - ms / 4 <= at) {
        known.isRenewed = true;
        const until = at + ms;
        read().then(
          (value) => reads.set(what, { until, value: Promise.resolve(value), isRenewed: false }),
          // Who waits for it next hears what went wrong.
          () => undefined,
        );
      }
      // Under one name only values of one kind are kept.
      return known.value as Promise<Value>;
    }
    if (kept.size >= countMax || reads.size >= countMax) kept.clear();
    const value = read();
    reads.set(what, { until: at + ms, value, isRenewed: false });
    if (last?.reads !== reads) kept.set(place, { reads, writes: written });
    // What went wrong is asked again by the next.
    value.catch(() => reads.delete(what));
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
        Atomics.add(writes, cellOf(placeOf(source)), 1);
      }
    };
    const afterAny = async <Value>(write: Promise<Value>): Promise<Value> => {
      try {
        return await write;
      } finally {
        Atomics.add(writes, 0, 1);
      }
    };
    /** The places of a booking may be of any source. */
    const afterBooking = <Value>(
      source: string,
      { keepsPlacesOf }: Pick<RowToAdd, "keepsPlacesOf">,
      write: Promise<Value>,
    ): Promise<Value> => (keepsPlacesOf === undefined ? after(source, write) : afterAny(write));
    return {
      readRows: (source, query) =>
        shared(placeOf(source), JSON.stringify(query), sharedMs, () => port.readRows(source, query)),
      addRow: (source, row) => afterBooking(source, row, port.addRow(source, row)),
      updateRow: (source, row) => afterBooking(source, row, port.updateRow(source, row)),
      saveRow: (source, row) => afterBooking(source, row, port.saveRow(source, row)),
      reserve: (places) => after(places.sourceId, port.reserve(places)),
      confirm: (holder) => afterAny(port.confirm(holder)),
      unconfirm: (holder, holdIds) => afterAny(port.unconfirm(holder, holdIds)),
      release: (holder) => afterAny(port.release(holder)),
    };
  }
}
