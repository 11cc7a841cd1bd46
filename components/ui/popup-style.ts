import { classNames } from "./class-names";

/**
 * The surface of everything that floats: menus, lists, popovers. It fades in and does not grow: lines that still move
 * slip away from under a press.
 */
export const popupStyle = classNames(
  "rounded-card border border-line bg-raised text-ink shadow-float outline-none",
  "transition-opacity duration-120 ease-out data-starting-style:opacity-0 data-ending-style:opacity-0",
);

/** The list part of a menu or of a choice. */
export const listStyle =
  "max-h-[min(22rem,var(--available-height))] overflow-y-auto overscroll-contain scroll-py-1 p-1 outline-none";

/** One row of such a list; `data-highlighted` is set by keyboard and pointer alike. */
export const itemStyle = classNames(
  "flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1.5 text-panel outline-none select-none",
  "data-highlighted:bg-hover data-disabled:text-faint",
);
