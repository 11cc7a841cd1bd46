"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { keyCaps } from "./shortcut";
import { useIsMac } from "./use-is-mac";

type TooltipProps = {
  readonly text: string;
  /** For example "Mod+Z". */
  readonly shortcut?: string | undefined;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  /** The element that is explained; it has to take a ref and pass its props on. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** A hint on hover and focus. It repeats or adds to a name that the element has by itself. */
export function Tooltip({ text, shortcut, side = "bottom", children }: TooltipProps) {
  const isMac = useIsMac();
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-70">
          <Base.Popup className="flex max-w-64 items-center gap-2 rounded-control bg-ink px-2 py-1 text-caption text-page shadow-float transition-opacity duration-120 ease-out data-ending-style:opacity-0 data-instant:duration-0 data-starting-style:opacity-0">
            {text}
            {shortcut !== undefined && (
              <span className="font-medium opacity-80">
                {keyCaps(shortcut, isMac).join(isMac ? "" : "+")}
              </span>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
