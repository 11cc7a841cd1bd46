import { classNames } from "./class-names";
import { type ControlSize, controlHeight, controlText } from "./control-size";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";

type ButtonLook = {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ControlSize | undefined;
  /** Square, without words. */
  readonly shape?: "square" | undefined;
};

const variants: { readonly [variant in ButtonVariant]: string } = {
  primary:
    "bg-accent text-on-accent hover:not-data-disabled:bg-accent-hover active:not-data-disabled:bg-accent-hover",
  secondary:
    "border border-line bg-panel text-ink hover:not-data-disabled:bg-hover data-popup-open:bg-hover active:not-data-disabled:bg-hover",
  ghost:
    "text-secondary hover:not-data-disabled:bg-hover hover:not-data-disabled:text-ink data-popup-open:bg-hover data-popup-open:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent",
  danger: "border border-line bg-panel text-problem hover:not-data-disabled:bg-problem-soft",
};

/** The looks of a button, for links that should look like one. */
export function buttonStyle({ variant = "secondary", size = "page", shape }: ButtonLook = {}): string {
  const padding = size === "panel" ? "px-2.5" : "px-3.5";
  const width = shape === "square" ? (size === "panel" ? "w-8" : "w-9") : padding;
  return classNames(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none",
    "transition-colors duration-120 ease-out data-disabled:opacity-50",
    controlHeight[size],
    controlText[size],
    width,
    variants[variant],
  );
}
