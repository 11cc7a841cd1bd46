"use client";

import { type MouseEvent, type ReactElement, useState } from "react";
import { ContextMenu } from "@/components/ui/context-menu";
import type { NodeId } from "@/lib/flow/model/document";
import { CommandItems } from "../commands/command-items";
import { useBuilderStore } from "../store/store-context";

type CanvasMenuProps = { readonly children: ReactElement<Record<string, unknown>> };

/** The right click on the phone: selects what is under it and offers what can be done with it. */
export function CanvasMenu({ children }: CanvasMenuProps) {
  const store = useBuilderStore();
  // What can be done is asked when the menu opens; it is drawn only while it is open.
  const [isOpen, setOpen] = useState(false);

  function selectUnder(event: MouseEvent): void {
    const frame = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-node]") : null;
    // Written by the frame from the node's own id.
    const id = frame?.dataset.node as NodeId | undefined;
    const { history, select } = store.getState();
    const { selection } = history.present;
    if (id === undefined) select({ ...selection, nodes: [] });
    else if (!selection.nodes.includes(id)) select({ ...selection, nodes: [id] });
  }

  return (
    <div className="contents" onContextMenuCapture={selectUnder}>
      <ContextMenu onOpenChange={setOpen} items={isOpen ? <CommandItems /> : null}>
        {children}
      </ContextMenu>
    </div>
  );
}
