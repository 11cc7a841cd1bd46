import { invariant } from "@/lib/invariant";
import type { CallFact, Patience } from "./graph-request";
import { realTiming, type Timing } from "./timing";
import type { Usage } from "./usage";
import type { UsageMemory } from "./usage-memory";

/** Works until February 2028 (spec/platform.md, A.1). */
export const graphVersionDefault = "v25.0";
export const graphBaseUrl = "https://graph.facebook.com";

export type GraphSettings = {
  /** The bearer token; `APP|SECRET` for calls of the app itself (`appToken`). */
  readonly accessToken: string;
  /** When given, each call proves that it knows the secret, as apps can require. */
  readonly appSecret?: string;
  /** Address before the version; https, or http on this machine. The sandbox has its own. */
  readonly baseUrl?: string;
  /** As "v25.0". */
  readonly version?: string;
  readonly fetch?: typeof fetch;
  readonly timing?: Timing;
  /** Stops every call of this client, with the pauses between attempts. */
  readonly signal?: AbortSignal;
  readonly timeoutsMs?: Partial<{ readonly [Kind in Patience]: number }>;
  /** How often a call is tried in all. */
  readonly attemptsMax?: number;
  /** Longest pause that is waited for; a longer one is a failure with `retryAfterMs`. */
  readonly pauseMaxMs?: number;
  /** Largest answer that is read, in bytes. */
  readonly answerBytesMax?: number;
  /** Hosts from which files are loaded, with all below them. */
  readonly fileHosts?: readonly string[];
  /** Shared with other clients of the same token; a client without one keeps its own. */
  readonly memory?: UsageMemory;
  /** Told what the answers say about the use of the limits. */
  readonly onUsage?: (usage: Usage) => void;
  /** Told about each attempt, for a log. */
  readonly onCall?: (fact: CallFact) => void;
};

export type ResolvedSettings = Required<
  Omit<GraphSettings, "appSecret" | "memory" | "signal" | "timeoutsMs">
> &
  Pick<GraphSettings, "appSecret" | "signal"> & {
    readonly timeoutsMs: { readonly [Kind in Patience]: number };
  };

const timeoutsMs = {
  read: 15_000,
  write: 30_000,
  send: 30_000,
  upload: 60_000,
  publish: 60_000,
  download: 60_000,
} as const satisfies { readonly [Kind in Patience]: number };

const nothing = () => undefined;

/** Fills in what is not said. Throws when base URL or version cannot be used: settings are checked where they enter. */
export function resolveSettings(settings: GraphSettings): ResolvedSettings {
  const { baseUrl = graphBaseUrl, version = graphVersionDefault } = settings;
  invariant(isGraphVersion(version), "a Graph version looks like v25.0");
  invariant(isGraphAddress(baseUrl), "the Graph address uses https, or http on this machine");
  return {
    fetch: globalThis.fetch,
    timing: realTiming,
    attemptsMax: 4,
    pauseMaxMs: 30_000,
    answerBytesMax: 16 * 1024 * 1024,
    fileHosts: ["facebook.com", "fbcdn.net", "fbsbx.com", "whatsapp.net", "whatsapp.com"],
    onUsage: nothing,
    onCall: nothing,
    ...settings,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    version,
    timeoutsMs: { ...timeoutsMs, ...settings.timeoutsMs },
  };
}

export function isGraphVersion(version: string): boolean {
  return /^v\d{1,3}\.\d{1,2}$/.test(version);
}

/** Whether a token may be sent there. */
export function isGraphAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (search || hash || username) return false;
  if (protocol === "https:") return true;
  return protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

/** The token of an app itself, for its webhook settings and for looking at other tokens. */
export function appToken(appId: string, appSecret: string): string {
  return `${appId}|${appSecret}`;
}
