"use client";

import { SearchX } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import type { Column, Sort } from "@/lib/sources/rows";
import { ImportDialog } from "../import/import-dialog";
import { texts } from "../texts";
import { ColumnDialog, type ColumnWish } from "./column-dialog";
import type { ColumnAction } from "./column-head";
import { Conflicts } from "./conflicts";
import { DataGrid } from "./data-grid";
import { gridCommands } from "./grid-commands";
import { newRowId } from "./new-row-id";
import { retype } from "./retype";
import { SaveTrouble } from "./save-status";
import { useTable, useTableStore } from "./table-context";
import { TableToolbar } from "./table-toolbar";
import { useGrid } from "./use-grid";
import { useShownRows } from "./use-shown-rows";

type TableEditorProps = {
  readonly sourceId: string;
  readonly name: string;
  readonly locale: string;
  readonly fileAddress: (format: "csv" | "xlsx") => string;
};

/** A table with everything that can be done to it. */
export function TableEditor({ sourceId, name, locale, fileAddress }: TableEditorProps) {
  const store = useTableStore();
  const isLoaded = useTable((state) => state.isLoaded);
  const table = useTable((state) => state.table);
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<Sort | null>(null);
  const [wish, setWish] = useState<ColumnWish>();
  const [isImporting, setImporting] = useState(false);
  const { rows: shown, isNarrowed } = useShownRows(search, sort, locale);
  const grid = useGrid({ rows: shown.length + 1, columns: table.columns.length });
  const commands = gridCommands(store, shown);
  const run = store.getState().run;

  function askForColumn(at: number): void {
    const column = {
      id: newRowId(),
      name: texts.column.newName(table.columns.length + 1),
      type: "text" as const,
    };
    setWish({ column, isNew: true, at });
  }
  function actOnColumn(column: Column, action: ColumnAction): void {
    const at = table.columns.findIndex(({ id }) => id === column.id);
    if (action === "settings") setWish({ column, isNew: false, at });
    else if (action === "insert-left") askForColumn(at);
    else if (action === "insert-right") askForColumn(at + 1);
    else if (action === "remove") {
      run([{ kind: "delete-column", columnId: column.id }]);
      showToast({
        text: texts.table.columnDeleted(column.name),
        action: { label: texts.table.undo, run: store.getState().undo },
      });
    } else run([{ kind: "move-column", columnId: column.id, to: action === "left" ? at - 1 : at + 1 }]);
  }
  function saveColumn(column: Column): void {
    if (!wish) return;
    if (wish.isNew) run([{ kind: "add-column", column, at: wish.at }]);
    else run(retype(table, wish.column, column).changes);
    setWish(undefined);
  }

  if (!isLoaded) return <Loading />;
  return (
    <>
      <TableToolbar
        search={search}
        onSearch={setSearch}
        hasRows={grid.active.row >= 0 && grid.area.top < shown.length}
        onAddRow={() => {
          commands.addRow();
          // After the last row of the order in which they stand, the new one is last too.
          if (!isNarrowed) grid.go({ row: shown.length, column: 0 });
        }}
        onDuplicate={() => commands.duplicate(grid.area)}
        onRemove={() => commands.removeRows(grid.area)}
        onImport={() => setImporting(true)}
        fileAddress={fileAddress}
      />
      <SaveTrouble />
      <Conflicts locale={locale} />
      {search !== "" && shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={texts.table.nothingFound}
          className="rounded-card border border-line bg-panel"
        />
      ) : (
        <DataGrid
          sourceId={sourceId}
          name={name}
          locale={locale}
          shown={shown}
          grid={grid}
          commands={commands}
          sort={sort}
          onSort={setSort}
          onColumn={actOnColumn}
          onAddColumn={() => askForColumn(table.columns.length)}
        />
      )}
      <p className="text-caption text-secondary">{countsOf(shown.length, table, search, locale)}</p>
      <ColumnDialog wish={wish} table={table} onClose={() => setWish(undefined)} onSave={saveColumn} />
      <ImportDialog open={isImporting} onOpenChange={setImporting} table={table} onImport={run} />
    </>
  );
}

function countsOf(
  shown: number,
  { rows, columns }: { readonly rows: readonly unknown[]; readonly columns: readonly unknown[] },
  search: string,
  locale: string,
): ReactNode {
  const all = rows.length.toLocaleString(locale);
  if (search !== "") return texts.table.found(shown.toLocaleString(locale), all);
  return texts.table.counts(all, columns.length);
}

function Loading() {
  const cannotLoad = useTable((state) => state.cannotLoad);
  const look = useTable((state) => state.look);
  if (cannotLoad) {
    return (
      <Notice
        tone="problem"
        role="alert"
        title={texts.table.cannotLoad}
        actions={
          <Button size="panel" onClick={() => void look()}>
            {texts.table.tryAgain}
          </Button>
        }
      />
    );
  }
  return (
    <div role="status" aria-label={texts.table.loading} className="flex flex-col gap-2">
      <Skeleton className="h-8 w-96 max-w-full" />
      <Skeleton className="h-96" />
    </div>
  );
}
