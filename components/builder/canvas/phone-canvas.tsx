"use client";

import { type FocusEvent, useRef } from "react";
import { PhoneFrame } from "@/components/preview/phone-frame";
import { screenSizes } from "@/components/preview/platform";
import { SheetFace } from "@/components/preview/sheet/sheet-face";
import { useRoom } from "@/components/preview/use-room";
import type { FlowScreen } from "@/lib/flow/model/document";
import { exampleView } from "@/lib/flow/runtime/example-view";
import { useShownDocument } from "../sources/live-rows";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import styles from "./canvas.module.css";
import { CanvasNode, type Drawing } from "./canvas-node";
import { editTextAt } from "./edit-text-at";
import { ExitNotes } from "./exit-notes";
import { InlineEditor } from "./inline-editor";
import { pinnedNode } from "./pinned";
import { ScreenBody } from "./screen-body";
import { SelectionBar } from "./selection-bar";
import { canvasTexts } from "./texts";
import { useCanvasMenu } from "./use-canvas-menu";

/** The selected screen on a phone that can be edited: what is seen is what will be sent. */
export function PhoneCanvas({ screen }: { readonly screen: FlowScreen }) {
  const store = useBuilderStore();
  const document = useShownDocument();
  const { platform, scheme } = useBuilder((state) => state.device);
  const isDragging = useBuilder((state) => state.drag !== null);
  const room = useRef<HTMLDivElement>(null);
  const { menu, onContextMenu } = useCanvasMenu();
  const fit = useRoom(room, screenSizes[platform]);
  const view = exampleView(document, screen.key);
  if (!view) return null;
  const pinned = pinnedNode(screen);
  const drawing: Drawing = { screen: screen.key, view, platform, pinned: pinned?.id };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are the commands of the builder, heard on the document. */}
      <div
        ref={room}
        role="application"
        aria-label={canvasTexts.label(screenNameOf(screen))}
        aria-describedby="canvas-hint"
        tabIndex={-1}
        data-canvas=""
        data-drop-root=""
        data-dragging={isDragging ? "" : undefined}
        className="relative flex outline-none min-h-0 flex-1 items-start justify-center overflow-hidden px-14 pt-4 pb-6"
        onClick={() => store.getState().select({ screen: screen.key, nodes: [] })}
        onContextMenu={onContextMenu}
        onFocusCapture={keepFocusOnSelected}
        onDoubleClick={(event) => {
          const header = event.currentTarget.querySelector<HTMLElement>("header");
          if (header && isWithin(header, event)) editTextAt(store, { screen: screen.key }, header, null);
        }}
      >
        <p id="canvas-hint" className="sr-only">
          {canvasTexts.hint}
        </p>
        <PhoneFrame
          platform={platform}
          scheme={scheme}
          size={fit.size}
          scale={fit.scale}
          label={canvasTexts.label(screenNameOf(screen))}
        >
          <div className={styles.stage}>
            <SheetFace
              platform={platform}
              title={view.title}
              footer={pinned ? <CanvasNode {...drawing} node={pinned} depth={0} /> : null}
            >
              <ScreenBody screen={screen} drawing={drawing} />
            </SheetFace>
          </div>
        </PhoneFrame>
        <ExitNotes screen={screen} />
        <SelectionBar screen={screen} />
        <InlineEditor />
      </div>
      {menu}
    </>
  );
}

/**
 * When a menu closes it gives the focus back to what had it before; if the selection has moved on meanwhile, the
 * focus follows. A press of the pointer and the Tab key mean the frame they land on.
 */
function keepFocusOnSelected(event: FocusEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !target.matches("[data-node]")) return;
  if (target.matches(":active, [data-selected]")) return;
  const selected = currentTarget.querySelectorAll<HTMLElement>("[data-node][data-selected]");
  selected[selected.length - 1]?.focus({ preventScroll: true });
}

function isWithin(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
