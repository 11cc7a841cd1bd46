"use client";

import { useDraggable } from "@dnd-kit/core";
import { CopyPlus, Ellipsis, GripVertical, Trash2 } from "lucide-react";
import { Suspense } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import { Tooltip } from "@/components/ui/tooltip";
import type { FlowScreen, NodeId } from "@/lib/flow/model/document";
import { deleteSelected } from "../commands/delete-selected";
import { duplicateSelected } from "../commands/duplicate-selected";
import { useMenu } from "../menus/use-menu";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { canvasTexts } from "./texts";
import { useTrackedBox } from "./use-tracked-box";

const CommandMenu = lazyPart("CommandMenu", () => import("../commands/command-menu"));

/** Beside the component selected last: take it, copy it, delete it, more. */
export function SelectionBar({ screen }: { readonly screen: FlowScreen }) {
  const node = useBuilder((state) => state.history.present.selection.nodes.at(-1));
  const isBusy = useBuilder((state) => state.inlineEdit !== null);
  return node === undefined || isBusy ? null : <Bar screen={screen} node={node} />;
}

type BarProps = { readonly screen: FlowScreen; readonly node: NodeId };

function Bar({ screen, node }: BarProps) {
  // While something is dragged the bar is out of sight but stays: the drag may have begun at its handle.
  const isDragging = useBuilder((state) => state.drag !== null);
  const frame = useTrackedBox((canvas) => frameOf(canvas, node), node, screen);
  const area = useTrackedBox(areaOf, screen.key, screen);
  if (!frame || !area) return null;
  const top = Math.min(Math.max(frame.top, area.top), area.top + area.height + 40);
  return (
    <div
      role="toolbar"
      aria-label={canvasTexts.selectionBar}
      aria-orientation="vertical"
      // Beside the case of the phone, level with the component.
      style={{ left: area.left - 54, top: top - 5 }}
      className={`absolute z-10 flex flex-col rounded-control border border-line bg-raised p-0.5 shadow-float ${isDragging ? "invisible" : ""}`}
    >
      <DragHandle node={node} />
      <SelectionActions />
    </div>
  );
}

function DragHandle({ node }: { readonly node: NodeId }) {
  const { listeners, setNodeRef } = useDraggable({
    id: `handle:${node}`,
    data: { source: { kind: "nodes", nodes: [node] } },
  });
  return (
    <Tooltip text={canvasTexts.move} side="left">
      <button
        ref={setNodeRef}
        type="button"
        {...listeners}
        aria-label={canvasTexts.move}
        className="flex size-7 cursor-grab items-center justify-center rounded-[5px] text-secondary hover:bg-hover hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden="true" className="size-4" />
      </button>
    </Tooltip>
  );
}

function SelectionActions() {
  const store = useBuilderStore();
  const { menu, trigger } = useMenu();
  return (
    <>
      <IconButton
        className="size-7"
        label={canvasTexts.duplicate}
        icon={CopyPlus}
        shortcut="Mod+D"
        tooltipSide="left"
        onClick={(event) => {
          event.stopPropagation();
          duplicateSelected(store);
        }}
      />
      <IconButton
        className="size-7"
        label={canvasTexts.delete}
        icon={Trash2}
        shortcut="Delete"
        tooltipSide="left"
        onClick={(event) => {
          event.stopPropagation();
          deleteSelected(store);
        }}
      />
      <IconButton
        className="size-7"
        label={canvasTexts.more}
        icon={Ellipsis}
        tooltipSide="left"
        {...trigger}
      />
      <Suspense fallback={null}>{menu && <CommandMenu menu={menu} side="left" />}</Suspense>
    </>
  );
}

function frameOf(canvas: HTMLElement, node: NodeId): Element | null {
  return canvas.querySelector(`[data-node="${CSS.escape(node)}"]`);
}

function areaOf(canvas: HTMLElement): Element | null {
  return canvas.querySelector("[data-drop-area]");
}
