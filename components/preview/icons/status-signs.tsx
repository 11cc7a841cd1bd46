import type { Platform } from "../platform";

/** Signs of the status bar. */

export function SignalSign({ platform }: { readonly platform: Platform }) {
  if (platform === "android") {
    return (
      <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
        <path d="M14.5 1.5v13h-13z" />
      </svg>
    );
  }
  return (
    <svg width="18" height="12" viewBox="0 0 18 12" fill="currentColor" aria-hidden="true">
      <rect x="0" y="8" width="3" height="4" rx="1" />
      <rect x="5" y="5.5" width="3" height="6.5" rx="1" />
      <rect x="10" y="3" width="3" height="9" rx="1" />
      <rect x="15" y="0" width="3" height="12" rx="1" />
    </svg>
  );
}

export function WifiSign() {
  return (
    <svg width="17" height="13" viewBox="0 0 17 13" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M1.2 4.6a10.4 10.4 0 0114.6 0" strokeWidth="1.9" />
      <path d="M3.9 7.4a6.6 6.6 0 019.2 0" strokeWidth="1.9" />
      <circle cx="8.5" cy="11" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}

export function BatterySign({ platform }: { readonly platform: Platform }) {
  if (platform === "android") {
    return (
      <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
        <path d="M3.5 0h3v1.6H8A1.5 1.5 0 019.5 3v11A1.5 1.5 0 018 15.5H2A1.5 1.5 0 01.5 14V3A1.5 1.5 0 012 1.6h1.5z" />
      </svg>
    );
  }
  return (
    <svg width="27" height="13" viewBox="0 0 27 13" fill="none" aria-hidden="true">
      <rect x="0.5" y="0.5" width="23" height="12" rx="3.6" stroke="currentColor" opacity="0.4" />
      <rect x="2" y="2" width="20" height="9" rx="2.3" fill="currentColor" />
      <path d="M25 4.4c1 .4 1.5 1.1 1.5 2.1S26 8.2 25 8.6z" fill="currentColor" opacity="0.5" />
    </svg>
  );
}
