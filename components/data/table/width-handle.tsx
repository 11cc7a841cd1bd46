"use client";

import type { PointerEvent } from "react";

const widthMin = 60;
const widthMax = 800;

type WidthHandleProps = {
  readonly width: number;
  /** Null goes back to the usual width. */
  readonly onWidth: (width: number | null) => void;
};

/** The edge of a column, to be dragged; a double click gives it back its usual width. For the pointer alone. */
export function WidthHandle({ width, onWidth }: WidthHandleProps) {
  function start(event: PointerEvent<HTMLDivElement>): void {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moving: globalThis.PointerEvent) =>
      onWidth(Math.min(Math.max(width + moving.clientX - from, widthMin), widthMax));
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("lostpointercapture", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end);
  }
  return (
    <div
      aria-hidden="true"
      onPointerDown={start}
      onDoubleClick={() => onWidth(null)}
      className="absolute top-0 right-[-4px] z-[2] h-full w-2 cursor-col-resize touch-none hover:bg-accent"
    />
  );
}
