import type { EndpointReply, ExchangeRequest } from "@/lib/flow/runtime/state";
import { motion } from "../motion";
import { playTexts } from "./texts";

/** Asks the data endpoint of a Flow; `signal` ends the request when nobody waits for it any longer. */
export type Exchange = (body: ExchangeRequest, signal: AbortSignal) => Promise<EndpointReply>;

/** The endpoint's reply, or that it cannot be reached: after ten seconds phones give up. Never rejects. */
export async function askEndpoint(
  exchange: Exchange,
  body: ExchangeRequest,
  leaving: AbortSignal,
): Promise<EndpointReply> {
  const timeout = AbortSignal.timeout(motion.endpointTimeoutMs);
  try {
    return await Promise.race([exchange(body, AbortSignal.any([leaving, timeout])), rejectionOf(timeout)]);
  } catch (error) {
    const message = timeout.aborted ? playTexts.timedOut : error instanceof Error ? error.message : "";
    return { kind: "unreachable", message };
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
