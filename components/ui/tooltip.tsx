import { cloneElement, type ReactElement } from "react";

export type TooltipSide = "top" | "bottom" | "left" | "right";

type TooltipProps = {
  readonly text: string;
  /** For example "Mod+Z". */
  readonly shortcut?: string | undefined;
  readonly side?: TooltipSide | undefined;
  /** The element that is explained; it has to pass its props on. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/**
 * A hint on hover and focus. It repeats or adds to a name that the element has by itself. The element only carries
 * the words: one layer for the whole page shows them (tooltip-layer.tsx), and is loaded once the page can be used.
 */
export function Tooltip({ text, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, {
    "data-tooltip": text,
    "data-tooltip-shortcut": shortcut,
    "data-tooltip-side": side,
  });
}
