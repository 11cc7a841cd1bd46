import { z } from "zod";
import { findEndpoint, type StoredEndpoint, updateEndpoint } from "@/db/endpoints";
import type { Scope, WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import { texts } from "../texts";
import { hiddenNamesOf } from "./hidden-names";

/** A message to people; phones show a few lines. Empty for our own words. */
const words = z.string().trim().max(300);

export const guardSettingsSchema = z.object({
  gracefulText: words,
  closedText: words,
  takesStrangers: z.boolean(),
  /** Null: for ever. */
  tokenDays: z.number().int().min(1).max(3_650).nullable(),
  isOnce: z.boolean(),
  callsKeptDays: z.number().int().min(1).max(3_650),
  flowRateMax: z.number().int().min(1).max(1_000_000),
  tokenRateMax: z.number().int().min(1).max(10_000),
});

/** What guards the endpoint of a Flow; what each is for stands with its column. */
export type GuardSettings = z.output<typeof guardSettingsSchema>;

/** What counts before anybody chose: the same as a new endpoint has. */
export const usualGuards: GuardSettings = {
  gracefulText: "",
  closedText: "",
  takesStrangers: true,
  tokenDays: null,
  isOnce: false,
  callsKeptDays: 7,
  flowRateMax: 6_000,
  tokenRateMax: 60,
};

export type Guarding = {
  readonly settings: GuardSettings;
  /** What people read where nobody chose other words. */
  readonly usualWords: { readonly graceful: string; readonly closed: string };
  /** The names whose values the log hides, by the draft. */
  readonly hiddenNames: readonly string[];
};

/** A Flow without an endpoint has the usual ones. */
export async function readGuarding(scope: WorkspaceScope, flowId: string): Promise<Guarding> {
  const endpoint = await findEndpoint(scope, flowId);
  return {
    settings: endpoint ? settingsOf(endpoint) : usualGuards,
    usualWords: texts,
    hiddenNames: [...(await hiddenNamesOf(scope, flowId))],
  };
}

export const guardsToSetSchema = guardSettingsSchema.extend({ flowId: z.string().max(100) });
export type GuardsRefused = { readonly reason: "flow-not-found" };

/** They count within seconds, in every process. Calls that are kept no longer go with the next sweep. */
export async function setGuards(
  scope: Scope,
  { flowId, ...settings }: z.output<typeof guardsToSetSchema>,
  now: Date,
): Promise<Result<GuardSettings, GuardsRefused>> {
  const endpoint = await endpointOfFlow(scope, flowId, now);
  const isSet = endpoint && (await updateEndpoint(scope, endpoint.id, settings));
  return isSet ? success(settings) : failure({ reason: "flow-not-found" });
}

function settingsOf(endpoint: StoredEndpoint): GuardSettings {
  const { gracefulText, closedText, takesStrangers, tokenDays, isOnce } = endpoint;
  const { callsKeptDays, flowRateMax, tokenRateMax } = endpoint;
  return {
    ...{ gracefulText, closedText, takesStrangers, tokenDays, isOnce },
    ...{ callsKeptDays, flowRateMax, tokenRateMax },
  };
}
