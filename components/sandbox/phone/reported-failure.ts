import type { PlayLogEntry } from "@/components/preview/play/play-log";
import type { RunState } from "@/lib/flow/runtime/state";

export type FailureNotice = {
  readonly screen: string;
  readonly error: string;
  readonly errorMessage: string;
};

/**
 * What a phone tells the endpoint about an answer it could not use (spec/platform.md, C.3); undefined for everything
 * else: endpoints that refused or were silent know it themselves, and Flows without one are not told. `run` is the
 * state before the failure.
 */
export function reportedFailure(entry: PlayLogEntry, run: RunState | null): FailureNotice | undefined {
  if (entry.kind !== "failed" || run?.status !== "waiting") return undefined;
  const { code, message } = entry.failure;
  if (code === "endpoint" || code === "token-expired") return undefined;
  return { screen: run.history.at(-1) ?? "", error: code, errorMessage: message };
}
