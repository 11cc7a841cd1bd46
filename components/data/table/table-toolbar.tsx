"use client";

import { Copy, Download, Plus, Redo2, Search, Trash2, Undo2, Upload, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { TextField } from "@/components/ui/text-field";
import { texts } from "../texts";
import { SaveStatus } from "./save-status";
import { useTable, useTableStore } from "./table-context";

type TableToolbarProps = {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly hasRows: boolean;
  readonly onAddRow: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onImport: () => void;
  readonly fileAddress: (format: "csv" | "xlsx") => string;
};

/** What can be done to the table; rows are those of the selected cells. */
export function TableToolbar({ search, onSearch, hasRows, fileAddress, ...on }: TableToolbarProps) {
  const store = useTableStore();
  const canUndo = useTable((state) => state.canUndo);
  const canRedo = useTable((state) => state.canRedo);
  const words = texts.table;
  const load = (format: "csv" | "xlsx") => {
    // What is typed belongs into the file too.
    void store
      .getState()
      .saveNow()
      .then(() => location.assign(fileAddress(format)));
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="panel" icon={Plus} onClick={on.onAddRow}>
        {words.addRow}
      </Button>
      <Button size="panel" variant="ghost" icon={Copy} disabled={!hasRows} onClick={on.onDuplicate}>
        {words.duplicate}
      </Button>
      <Button size="panel" variant="ghost" icon={Trash2} disabled={!hasRows} onClick={on.onRemove}>
        {words.remove}
      </Button>
      <IconButton
        label={words.undo}
        icon={Undo2}
        shortcut="Mod+Z"
        disabled={!canUndo}
        onClick={() => store.getState().undo()}
      />
      <IconButton
        label={words.redo}
        icon={Redo2}
        shortcut="Mod+Shift+Z"
        disabled={!canRedo}
        onClick={() => store.getState().redo()}
      />
      <SaveStatus />
      <TextField
        label={words.search}
        hidesLabel
        size="panel"
        role="searchbox"
        placeholder={words.search}
        icon={Search}
        value={search}
        maxLength={200}
        onValueChange={onSearch}
        onKeyDown={(event) => event.key === "Escape" && onSearch("")}
        autoComplete="off"
        spellCheck={false}
        className="ml-auto w-full max-w-56 max-sm:order-last max-sm:ml-0 max-sm:max-w-none"
        end={
          search !== "" && (
            <IconButton
              label={words.clearSearch}
              icon={X}
              onClick={() => onSearch("")}
              className="mr-0.5 size-6"
            />
          )
        }
      />
      <Button size="panel" icon={Upload} onClick={on.onImport}>
        {words.import}
      </Button>
      <Menu
        align="end"
        trigger={
          <Button size="panel" icon={Download}>
            {words.export}
          </Button>
        }
      >
        <MenuItem onSelect={() => load("csv")}>{words.csv}</MenuItem>
        <MenuItem onSelect={() => load("xlsx")}>{words.excel}</MenuItem>
      </Menu>
    </div>
  );
}
