import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./tone";

const tones: { readonly [tone in Tone]: string } = {
  neutral: "bg-hover text-secondary",
  accent: "bg-accent-soft text-accent",
  problem: "bg-problem-soft text-problem",
  caution: "bg-caution-soft text-caution",
  good: "bg-good-soft text-good",
};

type BadgeProps = {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

export function Badge({ tone = "neutral", children, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 min-w-5 shrink-0 items-center justify-center gap-1 rounded-[5px] px-1.5 text-caption font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
