"use client";

import { useDraggable } from "@dnd-kit/core";
import { ChevronDown, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { FlowNode } from "@/lib/flow/model/document";
import { selectByClick } from "../canvas/select-by-click";
import { hasSlots } from "../canvas/slots-of";
import { componentIcon } from "../palette/component-icon";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { kindOf, nameOf, textOf } from "../words/node-words";
import type { OutlineContext } from "./outline-context";
import { OutlineTextField } from "./outline-text-field";
import { pressOnRow } from "./press-on-row";

type OutlineRowProps = {
  readonly context: OutlineContext;
  readonly node: FlowNode;
  readonly index: number;
  readonly level: number;
  /** The line of a drop before it. */
  readonly mark: ReactNode;
  /** The rows inside it. */
  readonly children: ReactNode;
};

/** One component in the outline. */
export function OutlineRow({ context, node, index, level, mark, children }: OutlineRowProps) {
  const store = useBuilderStore();
  const [isRenaming, setRenaming] = useState(false);
  const isSelected = useBuilder((state) => state.history.present.selection.nodes.includes(node.id));
  const isNewest = useBuilder((state) => state.history.present.selection.nodes.at(-1) === node.id);
  const item = useRef<HTMLLIElement>(null);
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: `outline:${node.id}`,
    data: { source: { kind: "nodes", nodes: [node.id] } },
  });
  const isOpen = !context.folded.has(node.id);

  useEffect(() => {
    const { activeElement } = document;
    if (!isNewest || !activeElement?.closest("[data-outline]") || activeElement.matches("input")) return;
    item.current?.focus({ preventScroll: true });
    item.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [isNewest]);

  function press(event: KeyboardEvent<HTMLLIElement>): void {
    if (event.target !== event.currentTarget) return;
    listeners?.onKeyDown?.(event);
    if (!event.defaultPrevented) pressOnRow(event, { store, context, node, rename: () => setRenaming(true) });
  }

  function click(event: MouseEvent): void {
    event.stopPropagation();
    selectByClick(store, node.id, event);
    item.current?.focus({ preventScroll: true });
  }

  return (
    <li
      ref={(element) => {
        item.current = element;
        setNodeRef(element);
        setActivatorNodeRef(element);
      }}
      role="treeitem"
      aria-level={level}
      aria-label={nameOf(node)}
      aria-selected={isSelected}
      aria-expanded={hasSlots(node) ? isOpen : undefined}
      tabIndex={context.tabStop === node.id ? 0 : -1}
      data-item={index}
      onKeyDown={press}
      onClick={click}
      className="group/row outline-none"
    >
      {mark}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the row is the tree item; this is the part of it to take. */}
      <div
        onMouseDown={(event) => listeners?.onMouseDown?.(event)}
        onTouchStart={(event) => listeners?.onTouchStart?.(event)}
        onDoubleClick={() => setRenaming(true)}
        className={`flex h-7 items-center gap-1.5 rounded-control pr-2 text-panel group-focus-visible/row:outline-2 group-focus-visible/row:-outline-offset-2 group-focus-visible/row:outline-accent ${isSelected ? "bg-accent-soft" : "hover:bg-hover"}`}
      >
        <FoldButton context={context} node={node} isOpen={isOpen} />
        <RowIcon type={node.type} />
        {isRenaming ? (
          <OutlineTextField screen={context.screen} node={node} onDone={() => setRenaming(false)} />
        ) : (
          <span className="truncate">{textOf(node) || kindOf(node)}</span>
        )}
      </div>
      {children}
    </li>
  );
}

function RowIcon({ type }: { readonly type: string }) {
  const Icon = componentIcon(type);
  return <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />;
}

type FoldButtonProps = Pick<OutlineRowProps, "context" | "node"> & { readonly isOpen: boolean };

/** For the pointer; by keyboard the arrows fold and unfold. */
function FoldButton({ context, node, isOpen }: FoldButtonProps) {
  if (!hasSlots(node)) return <span className="w-5 shrink-0" />;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: aria-expanded and the arrow keys of the row say and do the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <span
      className="flex h-full w-5 shrink-0 items-center justify-center text-secondary"
      onClick={(event) => {
        event.stopPropagation();
        context.setFolded(node.id, isOpen);
      }}
    >
      <Icon aria-hidden="true" className="size-3.5" />
    </span>
  );
}
