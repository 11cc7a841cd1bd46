"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { absoluteTime, relativeTime } from "./relative-time";

/** `now` is the server's moment in ISO 8601: the first paint is the same on both sides. */
export type TimeSetting = { readonly now: string; readonly locale: string };

export const TimeContext = createContext<TimeSetting>({ now: "1970-01-01T00:00:00Z", locale: "en" });

const minuteMs = 60_000;
/** Milliseconds since 1970; 0 before the first. */
let lastTick = 0;

/** When something happened: in words, and in full where the pointer rests. It keeps up with the clock. */
export function ChangedAt({ at, className }: { readonly at: string; readonly className?: string }) {
  const { now, locale } = useContext(TimeContext);
  const tick = useSyncExternalStore(
    everyMinute,
    () => lastTick,
    () => 0,
  );
  const when = new Date(at);
  const moment = tick === 0 ? new Date(now) : new Date(tick);
  return (
    <time
      dateTime={at}
      // The server does not know the person's time zone.
      title={tick === 0 ? undefined : absoluteTime(when, locale)}
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
    strike();
    timer = setInterval(strike, minuteMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function strike(): void {
  lastTick = Date.now();
  for (const listener of listeners) listener();
}
