import type { SourceHealth, StoredSource } from "@/db/data-sources";
import { settingsHash } from "./outside/settings-hash";

/**
 * How a source outside fares with the settings that it has now. `new`: it was never asked with them. `stale`: it fails,
 * and what it gave before is served.
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

export function healthOf(
  stored: Omit<SourceHealth, "content"> | undefined,
  source: Pick<StoredSource, "settings" | "secrets" | "changedAt">,
): Health {
  if (!stored) return { state: "new" };
  const { failedAt, failure, tookMs } = stored;
  const succeededAt = stored.settingsHash === settingsHash(source) ? stored.succeededAt : null;
  if (failure && failedAt && (succeededAt || failedAt >= source.changedAt)) {
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
