import { classNames } from "./class-names";

/** Keeps the shape of what is on its way; it shows itself after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return (
    <div aria-hidden="true" className={classNames("animate-skeleton rounded-control bg-hover", className)} />
  );
}
