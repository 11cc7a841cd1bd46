import type { MenuAnchor } from "./menu-anchor";

/** A menu from the press that opens it until it is out of sight. */
export type OpenMenu = {
  readonly anchor: MenuAnchor;
  readonly isOpen: boolean;
  setOpen(next: boolean): void;
  /** Called when it is closed and out of sight. */
  gone(): void;
};
