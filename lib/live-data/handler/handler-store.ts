import { deleteHandlerValue, findHandlerValue, writeHandlerValue } from "@/db/handler-values";
import type { WorkspaceScope } from "@/db/scope";
import type { HandlerPorts } from "@/lib/handler/ports";
import { failure, type Result, success } from "@/lib/result";

type Store = HandlerPorts["store"];

const keyCharsMax = 512;
const valueCharsMax = 100_000;
const countMax = 1_000;
const secondsLongest = 10 * 365 * 24 * 60 * 60;

/** What the handlers of one Flow keep between calls. */
export function handlerStore(scope: WorkspaceScope, flowId: string, now: () => Date): Store {
  return {
    get: async (key) => success((await findHandlerValue(scope, { flowId, key, now: now() })) ?? null),
    put: async (key, value, secondsMax) => {
      const fault = faultIn(key, value, secondsMax);
      if (fault !== undefined) return failure(fault);
      const at = now();
      const expiresAt = secondsMax === undefined ? null : new Date(at.getTime() + secondsMax * 1_000);
      const hasRoom = await writeHandlerValue(scope, { flowId, key, value, expiresAt, now: at, countMax });
      return hasRoom ? success(null) : failure(`env.KV keeps at most ${countMax} values for a Flow.`);
    },
    remove: async (key) => {
      await deleteHandlerValue(scope, { flowId, key });
      return success(null);
    },
  };
}

/** The same for a trial: reads what is kept, and forgets what it was given when the trial is over. */
export function trialStore(kept: Pick<Store, "get">): Store {
  const given = new Map<string, string | null>();
  return {
    get: async (key) => (given.has(key) ? success(given.get(key) ?? null) : kept.get(key)),
    put: async (key, value, secondsMax): Promise<Result<null, string>> => {
      const fault = faultIn(key, value, secondsMax);
      if (fault !== undefined) return failure(fault);
      given.set(key, value);
      return success(null);
    },
    remove: async (key) => {
      given.set(key, null);
      return success(null);
    },
  };
}

function faultIn(key: string, value: string, secondsMax: number | undefined): string | undefined {
  if (key === "" || key.length > keyCharsMax) return `A key of env.KV has 1 to ${keyCharsMax} characters.`;
  if (value.length > valueCharsMax) return `A value of env.KV has at most ${valueCharsMax} characters.`;
  if (secondsMax === undefined) return undefined;
  return secondsMax > 0 && secondsMax <= secondsLongest
    ? undefined
    : "expirationTtl is a number of seconds greater than 0, and expiration a time to come.";
}
