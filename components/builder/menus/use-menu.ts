"use client";

import { type KeyboardEvent, type MouseEvent, useState } from "react";

type Trigger = {
  readonly "aria-haspopup": "menu";
  readonly "aria-expanded": boolean;
  onClick(event: MouseEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
};

/** A button that opens a menu: the props it needs, and what the menu opens at while it is open. */
export function useMenu(): {
  readonly anchor: HTMLElement | null;
  readonly trigger: Trigger;
  close(): void;
} {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return {
    anchor,
    close: () => setAnchor(null),
    trigger: {
      "aria-haspopup": "menu",
      "aria-expanded": anchor !== null,
      onClick: (event) => {
        event.stopPropagation();
        setAnchor(anchor === null ? event.currentTarget : null);
      },
      onKeyDown: (event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        setAnchor(event.currentTarget);
      },
    },
  };
}
