import type { SourceHealth } from "@/db/data-sources";

/**
 * How a source outside fares. `new`: it was never asked. `stale`: it fails, and what it gave before is served.
 * Times are ISO 8601.
 */
export type Health =
  | { readonly state: "new" }
  | { readonly state: "good"; readonly succeededAt: string; readonly tookMs: number }
  | {
      readonly state: "stale" | "failing";
      readonly succeededAt: string | null;
      readonly failedAt: string;
      readonly happened: string;
      readonly remedy: string;
    };

export function healthOf(stored: SourceHealth | undefined): Health {
  if (!stored) return { state: "new" };
  const { succeededAt, failedAt, failure, tookMs } = stored;
  if (failure && failedAt) {
    return {
      state: succeededAt ? "stale" : "failing",
      succeededAt: succeededAt?.toISOString() ?? null,
      failedAt: failedAt.toISOString(),
      happened: failure.happened,
      remedy: failure.remedy,
    };
  }
  if (!succeededAt) return { state: "new" };
  return { state: "good", succeededAt: succeededAt.toISOString(), tookMs: tookMs ?? 0 };
}
