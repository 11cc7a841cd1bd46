import { failure, type Result, success } from "@/lib/result";
import { beforeDeadline, type Cut, late } from "./before-deadline";
import type { CallFault } from "./call-report";
import { type CheckedReply, checkReply } from "./contract/check-reply";
import type { Contract } from "./contract/contract";
import type { Endpoint, Meeting } from "./endpoint";
import type { CallStep, Decided, Exchange, Fault, Reply } from "./exchange";
import type { Stopwatch } from "./stopwatch";

type Around = { readonly endpoint: Endpoint; readonly watch: Stopwatch };

/** How far a question came; what hangs leaves what was found out before it. */
type Progress = {
  contract: Contract | undefined;
  steps: readonly CallStep[];
  /** What is being waited for. */
  part: "meet" | "decide" | "check";
};

/** `checked` is what the person may see, or why there is nothing for them. */
export type Judged =
  | { readonly kind: "closed"; readonly fault: CallFault | undefined }
  | (Omit<Progress, "part"> & { readonly kind: "open"; readonly checked: Result<CheckedReply, Fault> });

/** Meets who asks, has the reply decided and checks it, all before the deadline. Never throws. */
export async function judgeQuestion(
  exchange: Exchange,
  proof: string | undefined,
  { endpoint, watch }: Around,
): Promise<Judged> {
  const progress: Progress = { contract: undefined, steps: [], part: "meet" };
  const ms = endpoint.deadlineMs - watch.elapsed();
  const judging = (cut: Cut) => judge(exchange, { endpoint, watch, cut, proof, progress, ms });
  const failed = (fault: Fault): Judged => {
    watch.lap(progress.part === "check" ? "check" : "decide");
    const { contract, steps } = progress;
    return { kind: "open", contract, steps, checked: failure(fault) };
  };
  try {
    const judged = await beforeDeadline(judging, ms);
    return judged === late ? failed(tooSlow(ms, progress.part)) : judged;
  } catch (error) {
    return failed(broken(error));
  }
}

type Judging = Around & {
  readonly cut: Cut;
  readonly proof: string | undefined;
  readonly progress: Progress;
  /** There were so many for all of it. */
  readonly ms: number;
};

async function judge(exchange: Exchange, judging: Judging): Promise<Judged> {
  const { endpoint, watch, proof, progress } = judging;
  const met = await endpoint.meet(exchange);
  const fault = closingOf(met, { proof, isTokenProved: exchange.isTokenProved });
  if (fault || met.kind === "closed") {
    watch.lap("decide");
    return { kind: "closed", fault };
  }
  progress.contract = met.contract;
  progress.part = "decide";
  const { reply, steps } = await decide(met, exchange, judging);
  watch.lap("decide");
  progress.steps = steps;
  progress.part = "check";
  const checked = reply.ok ? await checkedReply(met, exchange, { reply: reply.value, endpoint }) : reply;
  return { kind: "open", contract: met.contract, steps, checked };
}

type Open = Exclude<Meeting, { kind: "closed" }>;

function closingOf(
  met: Meeting,
  { proof, isTokenProved }: { readonly proof: string | undefined; readonly isTokenProved: boolean },
): CallFault | undefined {
  if (met.kind === "closed") return { code: "token-closed", message: met.why };
  if (isTokenProved) return undefined;
  if (proof !== undefined) {
    const message =
      "The signature of the Flow token is wrong: it was made for another token or with another secret.";
    return { code: "token-not-proved", message };
  }
  if (met.contract?.isTokenSigned !== true) return undefined;
  const message = "The Flow uses data API 4.0, but the signature of its token is missing.";
  return { code: "token-not-proved", message };
}

function decide(
  met: Open,
  exchange: Exchange,
  { cut, ms }: Pick<Judging, "cut" | "ms">,
): Decided | Promise<Decided> {
  if (met.kind === "refused") return { reply: failure(met.fault), steps: [] };
  return met
    .decide(exchange, cut)
    .catch((error) => ({ reply: failure(cut.isOver() ? tooSlow(ms, "decide") : broken(error)), steps: [] }));
}

function checkedReply(
  { contract }: Open,
  exchange: Exchange,
  { reply, endpoint }: { readonly reply: Reply; readonly endpoint: Endpoint },
): Result<CheckedReply, Fault> | Promise<Result<CheckedReply, Fault>> {
  if (!contract) return success({ reply, notes: [] });
  const lastShown = (screen: string) => endpoint.lastShown(exchange, screen);
  return checkReply(contract, exchange, { reply, lastShown });
}

function tooSlow(ms: number, part: Progress["part"]): Fault {
  const within = `within ${(Math.max(0, ms) / 1000).toFixed(1)} seconds`;
  const message =
    part === "decide" ? `There was no answer ${within}.` : `Our own database did not answer ${within}.`;
  return { code: "too-slow", message };
}

/** What can be foreseen is never thrown. The name alone is told, for the message may quote answers. */
function broken(error: unknown): Fault {
  const name = error instanceof Error ? error.name : typeof error;
  return { code: "internal", message: `Something went wrong here (${name}).` };
}
