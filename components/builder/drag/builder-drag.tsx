"use client";

import {
  type Announcements,
  DndContext,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useRef } from "react";
import { createPortal } from "react-dom";
import { useIsClient } from "@/components/ui/use-is-client";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { announceTarget } from "./announce-target";
import { DragChip } from "./drag-chip";
import { beginDrag, endDrag } from "./drag-session";
import { followPointer } from "./follow-pointer";
import { nextTarget } from "./keyboard-drag";
import { dragTexts } from "./texts";

/** Everything that can be dragged stands inside: palette, phone, outline and screens list. */
export function BuilderDrag({ children }: { readonly children: ReactNode }) {
  const store = useBuilderStore();
  const stop = useRef<(() => void) | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A finger that moves at once scrolls; one that is held takes along.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ["Space"], cancel: ["Escape", "Tab"], end: ["Space", "Enter"] },
      coordinateGetter: (event) => {
        step(event);
        // Nothing follows the keys but the mark in the document, so the overlay stays where it is.
        return undefined;
      },
    }),
  );

  function step(event: KeyboardEvent): void {
    const state = store.getState();
    if (!arrows.has(event.code) || !state.drag) return;
    event.preventDefault();
    const target = nextTarget(state, state.drag, event.code);
    if (!target) return;
    if (target.kind === "place" && target.location.screen !== state.history.present.selection.screen) {
      state.select({ screen: target.location.screen, nodes: [] });
    }
    store.getState().set({ drag: { ...state.drag, target } });
    announceTarget(store);
  }

  function start({ active, activatorEvent }: DragStartEvent): void {
    beginDrag(store, active.data.current, activatorEvent instanceof KeyboardEvent);
    if (activatorEvent instanceof KeyboardEvent) return;
    stop.current = followPointer(store, pointOf(activatorEvent));
  }

  function end(isDropped: boolean): void {
    stop.current?.();
    stop.current = null;
    endDrag(store, isDropped);
  }

  return (
    <DndContext
      id="builder"
      sensors={sensors}
      collisionDetection={noCollisions}
      autoScroll={false}
      accessibility={{
        announcements: silent,
        screenReaderInstructions: { draggable: dragTexts.instructions },
      }}
      onDragStart={start}
      onDragEnd={() => end(true)}
      onDragCancel={() => end(false)}
    >
      {children}
      <Overlay />
    </DndContext>
  );
}

function Overlay() {
  const isClient = useIsClient();
  const source = useBuilder((state) => state.drag?.source ?? null);
  if (!isClient) return null;
  return createPortal(
    <DragOverlay dropAnimation={null} zIndex={80} style={{ pointerEvents: "none" }}>
      {source && <DragChip source={source} />}
    </DragOverlay>,
    document.body,
  );
}

const arrows: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** Targets are found on the page itself (target-at.ts), so that they hold while it scrolls and changes. */
function noCollisions(): [] {
  return [];
}

/** The builder says by itself what happens, in its own words. */
const silent: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function pointOf(event: Event): { readonly x: number; readonly y: number } {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = "touches" in event && event instanceof TouchEvent ? event.touches[0] : undefined;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
