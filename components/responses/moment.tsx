"use client";

import { useContext, useSyncExternalStore } from "react";
import { TimeContext } from "@/components/flows/changed-at";

type MomentProps = { readonly at: string; readonly isLong?: boolean; readonly className?: string };

/** Day and time where the reader is. */
export function Moment({ at, isLong = false, className }: MomentProps) {
  const { locale } = useContext(TimeContext);
  const zone = useZone();
  const look = { dateStyle: isLong ? "full" : "medium", timeStyle: "short", timeZone: zone } as const;
  return (
    <time dateTime={at} className={className}>
      {new Intl.DateTimeFormat(locale, look).format(new Date(at))}
    </time>
  );
}

/** The reader's zone (IANA); the server does not know it. */
export function useZone(): string {
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}
