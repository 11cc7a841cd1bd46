import type { ReactNode } from "react";

export type IconProps = { readonly size?: number; readonly className?: string | undefined };

/** The frame of a drawn sign: 24 × 24, in the colour of the text around it, silent for screen readers. */
export function Icon({
  size = 24,
  className,
  children,
  isFilled = false,
}: IconProps & { readonly children: ReactNode; readonly isFilled?: boolean }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={isFilled ? "currentColor" : "none"}
      stroke={isFilled ? "none" : "currentColor"}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
