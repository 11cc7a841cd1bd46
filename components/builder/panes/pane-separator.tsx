"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { clampWidth, initialPanes, paneLimits } from "./pane-widths";

type PaneSeparatorProps = {
  readonly side: "left" | "right";
  readonly label: string;
  readonly width: number;
  /** Called while the pointer moves; nothing is remembered yet. */
  onPreview(width: number): void;
  onCommit(width: number): void;
};

/** The line between two panes: drag it, or focus it and use the arrow keys; a double click resets it. */
export function PaneSeparator({ side, label, width, onPreview, onCommit }: PaneSeparatorProps) {
  const drag = useRef<{ readonly x: number; readonly width: number; newest: number } | null>(null);
  const outward = side === "left" ? 1 : -1;

  function start(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width, newest: width };
  }

  function move(event: PointerEvent<HTMLDivElement>): void {
    const from = drag.current;
    if (!from) return;
    from.newest = clampWidth(side, from.width + outward * (event.clientX - from.x));
    onPreview(from.newest);
  }

  function end(): void {
    const from = drag.current;
    drag.current = null;
    if (from && from.newest !== from.width) onCommit(from.newest);
  }

  function press(event: KeyboardEvent): void {
    const next = widthAfterKey(event.key, side, width);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onCommit(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>; it has a value and keys.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={paneLimits[side].min}
      aria-valuemax={paneLimits[side].max}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
      onDoubleClick={() => onCommit(initialPanes[side])}
      className={`absolute inset-y-0 z-10 w-0.5 cursor-col-resize touch-none outline-none transition-colors duration-120 before:absolute before:inset-y-0 before:-inset-x-1 hover:bg-accent focus-visible:bg-accent focus-visible:shadow-[0_0_0_1px_var(--accent)] active:bg-accent ${side === "left" ? "-right-0.5" : "-left-0.5"}`}
    />
  );
}

function widthAfterKey(key: string, side: "left" | "right", width: number): number | null {
  const step = side === "left" ? 16 : -16;
  if (key === "ArrowRight") return clampWidth(side, width + step);
  if (key === "ArrowLeft") return clampWidth(side, width - step);
  if (key === "Home") return paneLimits[side].min;
  if (key === "End") return paneLimits[side].max;
  return null;
}
