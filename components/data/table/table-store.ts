import { createStore, type StoreApi } from "zustand/vanilla";
import { applyChange, type EditedRow, type EditedTable, inverseOf } from "@/lib/sources/tables/apply-change";
import { changedRowsMax, type TableChange } from "@/lib/sources/tables/change";
import type { CellConflict, TableNews } from "@/lib/sources/tables/change-table";
import type { TableLook } from "@/lib/sources/tables/look-at-table";
import type { TablePorts } from "../ports";

/** Something a person did, with what takes it back. */
type Step = { readonly done: readonly TableChange[]; readonly back: readonly TableChange[] };

export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `reason` is that of the server. What was refused for good was taken back; all else is tried again by itself. */
  | { readonly kind: "failed"; readonly reason: string; readonly isRefused: boolean };

export type TableState = {
  /** As the person sees it: what the server has, with what is on its way there. */
  readonly table: EditedTable;
  /** Grows whenever rows come or go, so that the order in which they are shown is made anew. */
  readonly shape: number;
  readonly isLoaded: boolean;
  readonly cannotLoad: boolean;
  readonly taken: { readonly [rowId: string]: number };
  readonly save: SaveState;
  readonly conflicts: readonly CellConflict[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly run: (changes: readonly TableChange[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Asks the server for what is new. */
  readonly look: () => Promise<void>;
  readonly forgetConflicts: () => void;
  /** Tries at once to save what waits. */
  readonly saveNow: () => Promise<void>;
};
export type TableStore = StoreApi<TableState>;

/** A pause in typing after which is saved, and after which a failed save is tried again. */
const pauseMs = 300;
const retryMs = 4_000;
const stepsMax = 200;
/** What the server answers when trying again would not help. */
const finalReasons = new Set(["table-full", "row-too-long", "read-only", "source-not-found", "invalid"]);

/** One store for an open table. `run` is the only writer; saving follows it. */
export function createTableStore(ports: Pick<TablePorts, "look" | "change">): TableStore {
  let base: EditedTable = { columns: [], rows: [] };
  let revision = 0;
  let waiting: readonly TableChange[] = [];
  let sending: readonly TableChange[] = [];
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deleted = new Map<string, EditedRow>();

  return createStore<TableState>()((set, get) => {
    const withPending = (table: EditedTable) =>
      [...sending, ...waiting].reduce((next, change) => applyChange(next, change, deleted), table);

    function apply(changes: readonly TableChange[]): readonly TableChange[] {
      let { table } = get();
      const back: TableChange[] = [];
      for (const change of changes) {
        remember(change, table);
        const inverse = inverseOf(table, change);
        if (inverse) back.unshift(inverse);
        table = applyChange(table, change, deleted);
      }
      const isReshaped = changes.some(({ kind }) => kind.endsWith("-rows"));
      waiting = [...waiting, ...changes];
      set(({ shape }) => ({ table, shape: shape + (isReshaped ? 1 : 0) }));
      plan(pauseMs);
      return back;
    }

    function remember(change: TableChange, table: EditedTable): void {
      if (change.kind !== "delete-rows") return;
      const gone = new Set(change.rowIds);
      for (const row of table.rows) if (gone.has(row.id)) deleted.set(row.id, row);
    }

    function plan(ms: number): void {
      clearTimeout(timer);
      const { save } = get();
      if (save.kind === "saved" || (save.kind === "failed" && save.isRefused))
        set({ save: { kind: "saving" } });
      timer = setTimeout(() => void send(), ms);
    }

    async function send(): Promise<void> {
      if (sending.length > 0 || waiting.length === 0) return;
      sending = nextOf(waiting);
      waiting = waiting.slice(sending.length);
      const answer = await ports.change({ changes: [...sending], since: revision }).catch(() => undefined);
      if (answer?.ok) {
        sending = [];
        take(answer.value);
        const { conflicts } = answer.value;
        set((state) => ({
          conflicts: [...state.conflicts, ...conflicts],
          save: { kind: waiting.length > 0 ? "saving" : "saved" },
        }));
        if (waiting.length > 0) await send();
        return;
      }
      const reason = answer?.failure.reason ?? "unavailable";
      const isRefused = finalReasons.has(reason);
      if (isRefused) refuse();
      else {
        waiting = [...sending, ...waiting];
        sending = [];
      }
      set({ save: { kind: "failed", reason, isRefused } });
      if (waiting.length > 0) timer = setTimeout(() => void send(), retryMs);
    }

    /** What can never be saved is not shown as if it were. */
    function refuse(): void {
      sending = [];
      waiting = [];
      past = [];
      future = [];
      set(({ shape }) => ({ table: base, shape: shape + 1, canUndo: false, canRedo: false }));
    }

    function take(news: TableNews, isFirst = false): void {
      if (news.revision < revision) return;
      const gone = new Set(news.deleted);
      for (const row of base.rows) if (gone.has(row.id)) deleted.set(row.id, row);
      const columns = news.columns;
      const changed: TableChange = { kind: "add-rows", rows: news.changed.map((row) => ({ ...row })) };
      const isQuiet = news.changed.length === 0 && gone.size === 0;
      const rows = isQuiet
        ? base.rows
        : applyChange(applyChange(base, changed), { kind: "delete-rows", rowIds: news.deleted.slice() }).rows;
      const before = get().table.rows.length;
      base = { columns, rows };
      revision = news.revision;
      const table = withPending(base);
      const isReshaped = isFirst || table.rows.length !== before || gone.size > 0;
      set(({ shape }) => ({ table, shape: shape + (isReshaped ? 1 : 0) }));
    }

    async function look(): Promise<void> {
      const answer = await ports.look(revision).catch(() => undefined);
      const { isLoaded } = get();
      if (!answer?.ok) {
        if (!isLoaded) set({ cannotLoad: true });
        return;
      }
      const news: TableLook = answer.value;
      if (news.revision > revision) take(news, !isLoaded);
      set({ taken: news.taken, isLoaded: true, cannotLoad: false });
    }

    function stepBack(
      from: readonly Step[],
      to: readonly Step[],
    ): readonly [readonly Step[], readonly Step[]] {
      const step = from.at(-1);
      if (!step) return [from, to];
      const back = apply(step.back);
      return [from.slice(0, -1), [...to, { done: step.back, back }]];
    }
    const tellSteps = () => set({ canUndo: past.length > 0, canRedo: future.length > 0 });

    return {
      table: base,
      shape: 0,
      isLoaded: false,
      cannotLoad: false,
      taken: {},
      save: { kind: "saved" },
      conflicts: [],
      canUndo: false,
      canRedo: false,
      run: (changes) => {
        if (changes.length === 0) return;
        past = [...past, { done: changes, back: apply(changes) }].slice(-stepsMax);
        future = [];
        tellSteps();
      },
      undo: () => {
        [past, future] = stepBack(past, future);
        tellSteps();
      },
      redo: () => {
        [future, past] = stepBack(future, past);
        tellSteps();
      },
      look,
      forgetConflicts: () => set({ conflicts: [] }),
      saveNow: () => {
        clearTimeout(timer);
        return send();
      },
    };
  });
}

/** As many of the first changes as one call takes. */
function nextOf(waiting: readonly TableChange[]): readonly TableChange[] {
  let rows = 0;
  const fits = waiting.findIndex((change, at) => {
    rows += "rows" in change ? change.rows.length : "rowIds" in change ? change.rowIds.length : 1;
    return at > 0 && (rows > changedRowsMax || at >= 100);
  });
  return fits < 0 ? waiting : waiting.slice(0, fits);
}
