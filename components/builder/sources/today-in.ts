/** YYYY-MM-DD in a zone (IANA); in UTC where the zone is none. */
export function todayIn(zone: string, now: Date): string {
  try {
    // Sweden writes days as ISO 8601 does.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
