"use client";

import { type MouseEvent, Suspense, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import type { NodeId } from "@/lib/flow/model/document";
import type { MenuAnchor } from "../menus/menu-anchor";
import type { BuilderStore } from "../store/create-store";
import { useBuilderStore } from "../store/store-context";

const CommandMenu = lazyPart("CommandMenu", () => import("../commands/command-menu"));

/**
 * The menu of the right click on the phone, also by Shift+F10 and the menu key: what has to hear the click, and the
 * menu while it is open.
 */
export function useCanvasMenu() {
  const store = useBuilderStore();
  const [shown, setShown] = useState<{ readonly at: MenuAnchor; readonly isOpen: boolean } | null>(null);

  function open(event: MouseEvent<HTMLElement>): void {
    event.preventDefault();
    // A finger that is held asks for the menu too, after it has picked something up.
    if (store.getState().drag) return;
    selectUnder(store, event.target);
    setShown({ at: pointOf(event), isOpen: true });
  }

  const menu = shown && (
    <Suspense fallback={null}>
      <CommandMenu
        key={JSON.stringify(shown.at)}
        menu={{
          anchor: shown.at,
          isOpen: shown.isOpen,
          setOpen: (isOpen) => setShown((now) => now && { ...now, isOpen }),
          gone: () => setShown((now) => (now?.isOpen ? now : null)),
        }}
      />
    </Suspense>
  );
  return { menu, onContextMenu: open };
}

function selectUnder(store: BuilderStore, target: EventTarget): void {
  const frame = target instanceof Element ? target.closest<HTMLElement>("[data-node]") : null;
  // Written by the frame from the node's own id.
  const id = frame?.dataset.node as NodeId | undefined;
  const { history, select } = store.getState();
  const { selection } = history.present;
  if (id === undefined) select({ ...selection, nodes: [] });
  else if (!selection.nodes.includes(id)) select({ ...selection, nodes: [id] });
}

/** The pointer, or the middle of what has the focus when the keyboard asked. */
function pointOf({ clientX, clientY, target }: MouseEvent): MenuAnchor {
  if (clientX !== 0 || clientY !== 0 || !(target instanceof Element)) return { x: clientX, y: clientY };
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
