import type { Home } from "@/lib/flow/edit/live/rules-edits";

/** The time zone and language of this browser. */
export function homeHere(): Home {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { zone: timeZone || "UTC", locale: navigator.language || "en" };
}
