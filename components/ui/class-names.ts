import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    classGroups: {
      "font-size": [{ text: ["caption", "panel", "body", "title"] }],
      rounded: [{ rounded: ["control", "card", "dialog"] }],
      shadow: [{ shadow: ["float"] }],
    },
  },
});

/** Joins class names; of two that set the same thing the later one wins, so callers can override. */
export function classNames(...values: readonly ClassValue[]): string {
  return merge(clsx(values));
}
