import { classNames } from "./class-names";

type SpinnerProps = {
  /** Said to screen readers; leave out where the surroundings already say what is going on. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

export function Spinner({ label, className }: SpinnerProps) {
  const ring = (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      className={classNames("size-4 shrink-0 animate-spin motion-reduce:animate-pulse", className)}
    >
      <circle cx="8" cy="8" r="6" opacity="0.25" />
      <path d="M8 2a6 6 0 0 1 6 6" />
    </svg>
  );
  if (label === undefined) return ring;
  return (
    <span role="status" className="inline-flex">
      {ring}
      <span className="sr-only">{label}</span>
    </span>
  );
}
