import type { z } from "zod";
import { failure, type Result, success } from "@/lib/result";
import type { GraphFailure } from "../failures/graph-failure";
import { failureOfNothing } from "./failure-of";
import { download, type FileRequest } from "./file";
import { type CallFact, callName, type GraphRequest } from "./graph-request";
import { pauseBeforeRetry } from "./retry";
import { type Round, round } from "./round";
import { type GraphSettings, type ResolvedSettings, resolveSettings } from "./settings";
import { slowDownMs, type Usage } from "./usage";
import type { UsageMemory } from "./usage-memory";

/**
 * Speaks with one Graph API by one access token. The functions of `lib/meta` take it as their first value. It holds
 * the token where no log and no debugger shows it.
 */
export type GraphClient = {
  /** One call, with the repeats that are safe, and its answer read by the schema. */
  readonly call: <Value>(
    request: GraphRequest,
    schema: z.ZodType<Value>,
  ) => Promise<Result<Value, GraphFailure>>;
  /** A file that the Graph API gave an address for. */
  readonly download: (request: FileRequest) => Promise<Result<Uint8Array, GraphFailure>>;
  /** What the latest answer said about the limits. */
  readonly usage: () => Usage | undefined;
  /** The same client, whose calls stop with the signal. */
  readonly withSignal: (signal: AbortSignal) => GraphClient;
};

/** Throws when base URL or version cannot be used. */
export function createGraphClient(settings: GraphSettings): GraphClient {
  return clientOf(resolveSettings(settings), settings.memory ?? { usage: undefined, at: 0 });
}

/** The figures are those of an hour that moves on. */
const rememberedMs = 5 * 60_000;

function clientOf(settings: ResolvedSettings, memory: UsageMemory): GraphClient {
  return {
    call: async (request, schema) => call({ settings, memory }, request, schema),
    download: async (request) => download(settings, request),
    usage: () => memory.usage,
    withSignal: (signal) => {
      const both = settings.signal ? AbortSignal.any([settings.signal, signal]) : signal;
      return clientOf({ ...settings, signal: both }, memory);
    },
  };
}

type Context = { readonly settings: ResolvedSettings; readonly memory: UsageMemory };

async function call<Value>(
  { settings, memory }: Context,
  request: GraphRequest,
  schema: z.ZodType<Value>,
): Promise<Result<Value, GraphFailure>> {
  const { timing, signal, pauseMaxMs, attemptsMax } = settings;
  for (let attempts = 1; ; attempts += 1) {
    // Messages have limits of their own, which these figures do not count.
    const usage = timing.now() - memory.at < rememberedMs ? memory.usage : undefined;
    const slow = usage && request.patience !== "send" ? slowDownMs(usage) : 0;
    if (slow > 0 && !(await paused(settings, slow))) return failure(stopped(request, attempts));
    const startedAt = timing.now();
    const got = await round(settings, request, { attempts, schema });
    if (got.usage) {
      memory.usage = got.usage;
      memory.at = timing.now();
      settings.onUsage(got.usage);
    }
    settings.onCall(factOf(request, got, { attempt: attempts, durationMs: timing.now() - startedAt }));
    if (got.ok) return success(got.value);
    const { repeat } = request;
    const pause = pauseBeforeRetry({ ...got, repeat, pauseMaxMs, chance: timing.random() });
    if (pause === undefined || attempts >= attemptsMax) return failure(got.failure);
    // Stopped while waiting: the failure that led here says more than the stop.
    if (signal?.aborted || !(await paused(settings, pause))) return failure(got.failure);
  }
}

function factOf<Value>(
  request: GraphRequest,
  got: Round<Value>,
  measured: Pick<CallFact, "attempt" | "durationMs">,
): CallFact {
  if (got.ok) return { call: callName(request), ...measured };
  const { reason, status } = got.failure;
  return { call: callName(request), ...measured, reason, ...(status === undefined ? {} : { status }) };
}

/** Whether the pause was waited for to its end. */
async function paused({ timing, signal }: ResolvedSettings, ms: number): Promise<boolean> {
  try {
    await timing.sleep(ms, signal);
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}

function stopped(request: GraphRequest, attempts: number): GraphFailure {
  const trouble = { is: "nothing", reason: "cancelled", isUnsent: true } as const;
  return failureOfNothing(trouble, { call: callName(request), attempts, isWrite: false });
}
