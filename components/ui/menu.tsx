"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { listStyle, popupStyle } from "./popup-style";

type MenuProps = {
  /** The button that opens it; it has to take a ref and pass its props on. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** `MenuItem`, `MenuSeparator`, `MenuGroup`, `MenuCheckboxItem`, `MenuRadioGroup`, `SubMenu`. */
  readonly children: ReactNode;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  readonly align?: "start" | "center" | "end" | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** The trigger stays where it is while the page scrolls, in a bar at its top; the menu then does so too. */
  readonly isPinned?: boolean | undefined;
  readonly className?: string | undefined;
};

export function Menu({
  trigger,
  children,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  isPinned = false,
  className,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          positionMethod={isPinned ? "fixed" : "absolute"}
          className="z-50 outline-none"
        >
          <Base.Popup className={classNames(popupStyle, listStyle, "min-w-48", className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
