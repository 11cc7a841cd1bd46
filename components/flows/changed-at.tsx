"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { absoluteTime, relativeTime } from "./relative-time";

/** `now` is the server's moment in ISO 8601: the first paint is the same on both sides. */
export type TimeSetting = { readonly now: string; readonly locale: string };

export const TimeContext = createContext<TimeSetting>({ now: "1970-01-01T00:00:00Z", locale: "en" });

const minuteMs = 60_000;
let currentMinute = 0;

/** When something happened: in words, and in full where the pointer rests. It keeps up with the clock. */
export function ChangedAt({ at, className }: { readonly at: string; readonly className?: string }) {
  const { now, locale } = useContext(TimeContext);
  const minute = useSyncExternalStore(
    everyMinute,
    () => currentMinute,
    () => 0,
  );
  const when = new Date(at);
  const moment = minute === 0 ? new Date(now) : new Date(minute);
  return (
    <time
      dateTime={at}
      // The server does not know the person's time zone.
      title={minute === 0 ? undefined : absoluteTime(when, locale)}
      className={className}
    >
      {relativeTime(when, moment, locale)}
    </time>
  );
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all that listen; it runs while somebody does. */
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, minuteMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  currentMinute = Date.now();
  for (const listener of listeners) listener();
}
