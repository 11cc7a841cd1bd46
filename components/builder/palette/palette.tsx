"use client";

import { Search } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { insertComponent } from "../commands/insert-component";
import { insertionPlace } from "../commands/selected";
import { useBuilder, useBuilderStore, useDocument } from "../store/store-context";
import { PaletteEntry } from "./palette-entry";
import { type PaletteItem, paletteItems } from "./palette-items";
import { paletteTexts } from "./texts";

/** Everything that can be added, in groups: a click adds after the selection, a drag anywhere. */
export function Palette() {
  const store = useBuilderStore();
  const [query, setQuery] = useState("");
  const document = useDeferredValue(useDocument());
  const selection = useBuilder((state) => state.history.present.selection);
  const items = useMemo(() => {
    // Where it would go depends on the document and the selection alone.
    const at = insertionPlace({ history: { ...store.getState().history, present: { document, selection } } });
    return paletteItems(document, at, query);
  }, [store, document, selection, query]);

  function add(type: string): void {
    const at = insertionPlace(store.getState());
    if (at) insertComponent(store, type, at);
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="shrink-0 p-3 pb-2">
        <TextField
          label={paletteTexts.search}
          hidesLabel
          size="panel"
          icon={Search}
          placeholder={paletteTexts.search}
          value={query}
          onValueChange={setQuery}
          onKeyDown={(event) => {
            const first = items.find((item) => item.refusal === null);
            if (event.key === "Enter" && query.trim() !== "" && first) add(first.id);
            if (event.key === "Escape" && query !== "") setQuery("");
          }}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-4">
        {items.length === 0 && <p className="py-2 text-panel text-secondary">{paletteTexts.nothingFound}</p>}
        {grouped(items).map(([title, group]) => (
          <PaletteGroup key={title} title={title} items={group} onAdd={add} />
        ))}
      </div>
    </div>
  );
}

type PaletteGroupProps = {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  onAdd(type: string): void;
};

function PaletteGroup({ title, items, onAdd }: PaletteGroupProps) {
  return (
    <section className="pb-4">
      {title !== "" && <h2 className="pb-1 text-caption font-medium text-secondary">{title}</h2>}
      <ul className="-mx-1">
        {items.map((item) => (
          <PaletteEntry key={item.id} item={item} onAdd={() => onAdd(item.id)} />
        ))}
      </ul>
    </section>
  );
}

/** By heading, in order; what was searched for has none. */
function grouped(items: readonly PaletteItem[]): readonly (readonly [string, readonly PaletteItem[]])[] {
  const groups = new Map<string, PaletteItem[]>();
  for (const item of items) {
    const title = item.group ?? "";
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups];
}
