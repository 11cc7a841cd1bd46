import type { Guarding, GuardSettings } from "@/lib/live-data/guarding/guard-settings";
import type { Result } from "@/lib/result";
import type { LiveDataFailure } from "../failure";

export type { Guarding, GuardSettings };

/** What the page of settings needs from the server. */
export type GuardingPorts = {
  save(settings: GuardSettings): Promise<Result<GuardSettings, LiveDataFailure>>;
};
