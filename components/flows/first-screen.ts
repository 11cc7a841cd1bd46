import { isJsonArray, isJsonObject, type JsonObject, own } from "@/lib/flow/json";

/** Longest text of a first screen that is sent along for a thumbnail, in characters; pictures inside can be large. */
const textMax = 120_000;

/**
 * A Flow of the first screen alone, cut out of a draft; null when the draft does not parse or has no screen.
 * The first screen is the one no route leads to, or simply the first.
 */
export function firstScreenOf(text: string | null): JsonObject | null {
  const flow = text === null ? undefined : readOrNothing(text);
  if (!isJsonObject(flow)) return null;
  const screens = own(flow, "screens");
  if (!isJsonArray(screens)) return null;
  const targets = routeTargets(flow);
  const entry = screens.find((screen) => isJsonObject(screen) && !targets.has(screen.id)) ?? screens[0];
  if (!isJsonObject(entry) || JSON.stringify(entry).length > textMax) return null;
  return { ...("version" in flow ? { version: own(flow, "version") ?? null } : {}), screens: [entry] };
}

function routeTargets(flow: JsonObject): ReadonlySet<unknown> {
  const routes = own(flow, "routing_model");
  if (!isJsonObject(routes)) return new Set();
  return new Set(Object.values(routes).flatMap((targets) => (isJsonArray(targets) ? targets : [])));
}

function readOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
