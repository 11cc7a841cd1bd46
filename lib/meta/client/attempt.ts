import type { GraphReason } from "../failures/explain";
import type { Patience } from "./graph-request";
import { readBounded } from "./read-bounded";
import type { ResolvedSettings } from "./settings";

/** What came of one attempt over the network: an answer with its body, or why there is none. */
export type Attempt =
  | { readonly is: "answer"; readonly response: Response; readonly bytes: Uint8Array }
  | {
      readonly is: "nothing";
      readonly reason: Extract<
        GraphReason,
        "unreachable" | "timed-out" | "cancelled" | "redirected" | "answer-too-large"
      >;
      readonly status?: number;
      /** Short code of the operating system or of TLS. */
      readonly code?: string;
      /** Whether the request certainly never left. */
      readonly isUnsent: boolean;
    };

export type Outgoing = {
  readonly address: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly headers: { readonly [name: string]: string };
  readonly body?: string | FormData | Blob;
  readonly patience: Patience;
  readonly bytesMax: number;
};

const errorBytesMax = 65_536;

/** One HTTP round with a deadline that covers headers and body. Redirects are not followed: they could take a token along. */
export async function attempt(settings: ResolvedSettings, outgoing: Outgoing): Promise<Attempt> {
  const { address, method, headers, body, patience, bytesMax } = outgoing;
  if (settings.signal?.aborted) return { is: "nothing", reason: "cancelled", isUnsent: true };
  const deadline = settings.timing.deadline(settings.timeoutsMs[patience]);
  const signals = settings.signal ? [deadline, settings.signal] : [deadline];
  try {
    const response = await settings.fetch(address, {
      method,
      headers,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.any(signals),
      ...(body === undefined ? {} : { body }),
    });
    const { status } = response;
    if (isRedirect(response)) {
      await response.body?.cancel();
      return { is: "nothing", reason: "redirected", status, isUnsent: false };
    }
    // A refusal is told, however little of a file was wanted.
    const bytes = await readBounded(response, response.ok ? bytesMax : Math.max(bytesMax, errorBytesMax));
    if (!bytes) return { is: "nothing", reason: "answer-too-large", status, isUnsent: false };
    return { is: "answer", response, bytes };
  } catch (error) {
    if (settings.signal?.aborted) return { is: "nothing", reason: "cancelled", isUnsent: false };
    if (deadline.aborted) return { is: "nothing", reason: "timed-out", isUnsent: false };
    return { is: "nothing", reason: "unreachable", ...networkCode(error) };
  }
}

function isRedirect({ status, type }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

const unsentCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Only the code: messages of network errors may hold the address, and with it its parameters. */
function networkCode(error: unknown): { readonly code?: string; readonly isUnsent: boolean } {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (typeof code !== "string" || !/^[A-Z0-9_]{1,60}$/.test(code)) return { isUnsent: false };
  return { code, isUnsent: unsentCodes.has(code) };
}

/** The body as text, for reading JSON. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
