"use client";

import { useDraggable } from "@dnd-kit/core";
import { Tooltip } from "@/components/ui/tooltip";
import { componentIcon } from "./component-icon";
import type { PaletteItem } from "./palette-items";
import { paletteTexts } from "./texts";

type PaletteEntryProps = { readonly item: PaletteItem; onAdd(): void };

/** One component that can be added. One that may not stand after the selection is dimmed, but may still be dragged. */
export function PaletteEntry({ item, onAdd }: PaletteEntryProps) {
  const { attributes, listeners, setNodeRef } = useDraggable({
    id: `new:${item.id}`,
    data: { source: { kind: "new", type: item.id } },
  });
  const Icon = componentIcon(item.id);
  const isRefused = item.refusal != null;
  return (
    <li>
      <Tooltip text={item.refusal ?? paletteTexts.hint(item.detail ?? "", item.id)} side="right">
        <button
          ref={setNodeRef}
          {...listeners}
          type="button"
          aria-describedby={attributes["aria-describedby"]}
          aria-disabled={isRefused || undefined}
          onClick={onAdd}
          className="flex h-9 w-full cursor-grab items-center gap-2.5 rounded-control px-2 text-left text-panel select-none hover:bg-hover aria-disabled:text-secondary aria-disabled:opacity-60"
        >
          <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
          <span className="min-w-0 flex-1 truncate">{item.title}</span>
        </button>
      </Tooltip>
    </li>
  );
}
