"use client";

import { ContextMenu as Base } from "@base-ui/react/context-menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { listStyle, popupStyle } from "./popup-style";

type ContextMenuProps = {
  /** The element that is right-clicked, or long-pressed; it has to take a ref and pass its props on. */
  readonly children: ReactElement<Record<string, unknown>>;
  /** The lines, of the same parts as in `Menu`. */
  readonly items: ReactNode;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
};

export function ContextMenu({ children, items, onOpenChange }: ContextMenuProps) {
  return (
    <Base.Root onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none">
          <Base.Popup className={classNames(popupStyle, listStyle, "min-w-48")}>{items}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
