/** The sign of Flowsmith: an F drawn as a Flow, one line that branches to two screens. */
export function BrandMark({ className = "size-6" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6.5" className="fill-accent" />
      <path
        d="M8 18.5V9.25A3.25 3.25 0 0 1 11.25 6H13M8 13h3.5"
        strokeWidth="2.25"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
      <rect x="13.5" y="3.75" width="4.5" height="4.5" rx="1.5" className="fill-on-accent" />
      <rect x="12" y="10.75" width="4.5" height="4.5" rx="1.5" className="fill-on-accent" />
    </svg>
  );
}
