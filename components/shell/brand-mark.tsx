/** The sign of Flowsmith: an F drawn as one line that flows, and the spark beside it. */
export function BrandMark({ className = "size-6" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6.5" className="fill-accent" />
      <path
        d="M8 18.25v-9A3.25 3.25 0 0 1 11.25 6h5.5M8 12.5h2.75"
        strokeWidth="2.5"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
      <circle cx="15.25" cy="12.5" r="1.9" className="fill-on-accent" />
    </svg>
  );
}
