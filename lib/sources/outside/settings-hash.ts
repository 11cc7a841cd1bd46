import { createHash } from "node:crypto";
import type { StoredSource } from "@/db/data-sources";
import { outsideSettingsSchema } from "./settings";

/** Names the settings of a source, secrets included: what other settings brought is not what it gives now. */
export function settingsHash({ settings, secrets }: Pick<StoredSource, "settings" | "secrets">): string {
  const shown = JSON.stringify(outsideSettingsSchema.parse(settings));
  return createHash("sha256")
    .update(`${shown} ${secrets ?? ""}`)
    .digest("base64url");
}
