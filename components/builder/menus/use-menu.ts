"use client";

import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { OpenMenu } from "./open-menu";

type Trigger = {
  readonly "aria-haspopup": "menu";
  readonly "aria-expanded": boolean;
  onClick(event: MouseEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
};

type Shown = { readonly anchor: HTMLElement; readonly isOpen: boolean };

/** A button that opens a menu: the props it needs, and its menu until it has faded out. */
export function useMenu(): { readonly menu: OpenMenu | null; readonly trigger: Trigger } {
  const [shown, setShown] = useState<Shown | null>(null);
  const isOpen = shown?.isOpen ?? false;
  return {
    menu: shown && {
      ...shown,
      setOpen: (next) => setShown((now) => now && { ...now, isOpen: next }),
      // Whoever presses the button while its menu fades out opens it anew.
      gone: () => setShown((now) => (now?.isOpen ? now : null)),
    },
    trigger: {
      "aria-haspopup": "menu",
      "aria-expanded": isOpen,
      onClick: (event) => {
        event.stopPropagation();
        setShown({ anchor: event.currentTarget, isOpen: !isOpen });
      },
      onKeyDown: (event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        setShown({ anchor: event.currentTarget, isOpen: true });
      },
    },
  };
}
