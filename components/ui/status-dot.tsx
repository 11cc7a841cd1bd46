import { classNames } from "./class-names";
import type { Tone } from "./tone";

const tones: { readonly [tone in Tone]: string } = {
  neutral: "border-line-strong",
  accent: "border-accent bg-accent",
  problem: "border-problem bg-problem",
  caution: "border-caution bg-caution",
  good: "border-good bg-good",
};

type StatusDotProps = {
  readonly tone: Tone;
  /** The status in a word; colour never speaks alone. */
  readonly label: string;
  readonly className?: string | undefined;
};

/** A status as dot and word. The neutral dot is hollow. */
export function StatusDot({ tone, label, className }: StatusDotProps) {
  return (
    <span className={classNames("inline-flex items-center gap-1.5 text-secondary", className)}>
      <span
        aria-hidden="true"
        className={classNames("size-2 shrink-0 rounded-full border-[1.5px]", tones[tone])}
      />
      {label}
    </span>
  );
}
