"use client";

import { LayoutGrid, Rows3 } from "lucide-react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { FlowShelf } from "./flow-item";
import type { ListLook } from "./list-look";
import { SearchField } from "./search-field";
import { texts } from "./texts";

type FlowsToolbarProps = {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly shelf: FlowShelf;
  readonly onShelf: (shelf: FlowShelf) => void;
  readonly look: ListLook;
  readonly onLook: (look: ListLook) => void;
};

const shelves = [
  { value: "active", label: texts.shelf.active },
  { value: "archived", label: texts.shelf.archived },
] as const;

const looks = [
  { value: "cards", label: texts.look.cards, icon: LayoutGrid },
  { value: "rows", label: texts.look.rows, icon: Rows3 },
] as const;

export function FlowsToolbar({ search, onSearch, shelf, onShelf, look, onLook }: FlowsToolbarProps) {
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      <SearchField value={search} onValueChange={onSearch} />
      <SegmentedControl label={texts.shelfLabel} value={shelf} onValueChange={onShelf} segments={shelves} />
      <SegmentedControl
        label={texts.look.label}
        value={look}
        onValueChange={onLook}
        segments={looks}
        hidesLabels
        className="ml-auto"
      />
    </div>
  );
}
