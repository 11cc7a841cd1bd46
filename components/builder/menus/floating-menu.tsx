"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { listStyle, popupStyle } from "@/components/ui/popup-style";
import type { MenuAnchor } from "./menu-anchor";
import type { OpenMenu } from "./open-menu";

export type FloatingMenuProps = {
  readonly label: string;
  readonly menu: OpenMenu;
  readonly side?: "bottom" | "left";
  readonly align?: "start" | "end";
  readonly className?: string;
  /** `MenuItem`, `MenuSeparator`, `SubMenu` and the like. */
  readonly children: ReactNode;
};

/** An open menu at a button or a point. It comes with its first opening, not with the page. */
export function FloatingMenu(props: FloatingMenuProps) {
  const { label, menu, side = "bottom", align = "start", className, children } = props;
  const { anchor, isOpen, setOpen, gone } = menu;
  const opener = anchor instanceof HTMLElement ? anchor : null;
  return (
    <Menu.Root
      open={isOpen}
      modal={false}
      onOpenChange={(next, details) => {
        const { target } = details.event;
        // The button closes its menu by itself; closed here first, its click would open it again.
        if (!next && target instanceof Node && opener?.contains(target)) details.cancel();
        else setOpen(next);
      }}
      onOpenChangeComplete={(next) => !next && gone()}
    >
      <Menu.Portal>
        <Menu.Positioner
          anchor={opener ?? pointAnchor(anchor)}
          side={side}
          align={align}
          sideOffset={4}
          className="z-50 outline-none"
        >
          <Menu.Popup
            aria-label={label}
            finalFocus={() => whereverItIs() ?? opener ?? true}
            className={classNames(popupStyle, listStyle, "min-w-48", className)}
          >
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Whoever is quick may already be elsewhere when the menu is gone, in a text on the phone say: they stay there. */
function whereverItIs(): HTMLElement | null {
  const now = document.activeElement;
  if (!(now instanceof HTMLElement) || now === document.body) return null;
  return now.closest('[role="menu"]') ? null : now;
}

function pointAnchor(anchor: MenuAnchor) {
  return {
    getBoundingClientRect: () => ("x" in anchor ? new DOMRect(anchor.x, anchor.y, 0, 0) : new DOMRect()),
  };
}
