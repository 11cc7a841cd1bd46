import { findFetch } from "@/db/data-fetches";
import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { type Health, healthOf } from "../health";
import { sourceOf } from "../list-sources";
import type { Source } from "../rows";
import { type OutsideSettings, outsideSettingsSchema } from "./settings";

/** A source outside as its page shows it. Secrets are not in it. */
export type OpenedOutside = Source & {
  readonly settings: OutsideSettings;
  readonly cacheSeconds: number;
  readonly health: Health;
};

export async function openOutside(scope: WorkspaceScope, id: string): Promise<OpenedOutside | undefined> {
  const stored = await findSource(scope, id);
  if (!stored || stored.kind === "table") return undefined;
  return {
    ...sourceOf(stored),
    settings: outsideSettingsSchema.parse(stored.settings),
    cacheSeconds: stored.cacheSeconds,
    health: healthOf(await findFetch(scope, id), stored),
  };
}
