const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_536_000],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago, in the largest unit that fits: "2 hours ago", "yesterday", "now" within a minute. */
export function relativeTime(when: Date, now: Date, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  // A clock that runs ahead on the other side must not show the future.
  const seconds = Math.max(0, (now.getTime() - when.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["second", 1];
  return words.format(unit === "second" ? 0 : -Math.floor(seconds / size), unit);
}

/** The moment in full, for where the words above are not enough. */
export function absoluteTime(when: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(when);
}
