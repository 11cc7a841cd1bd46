import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";

/** The box around something that can be typed in; put the focus ring on whichever element `focus` names. */
export function boxStyle(size: ControlSize, focus: "self" | "within" = "self"): string {
  return classNames(
    "w-full min-w-0 rounded-control border border-line-strong bg-panel text-ink transition-colors duration-120 ease-out",
    "placeholder:text-secondary hover:border-secondary aria-invalid:border-problem has-aria-invalid:border-problem",
    "disabled:border-line disabled:text-secondary data-disabled:border-line data-disabled:text-secondary",
    focus === "self"
      ? "focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent"
      : "has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-accent",
    controlText[size],
  );
}
