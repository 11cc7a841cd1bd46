import { classNames } from "./class-names";

export const backdropStyle = classNames(
  "fixed inset-0 z-50 bg-black/40 transition-opacity duration-180 ease-out dark:bg-black/60",
  "data-ending-style:opacity-0 data-starting-style:opacity-0",
);

/** It fades in and does not grow, as menus do: what still moves slips away from under a press. */
export const dialogStyle = classNames(
  "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-3rem)] max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col",
  "rounded-dialog border border-line bg-raised text-body text-ink shadow-float outline-none",
  "transition-opacity duration-180 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0",
);
