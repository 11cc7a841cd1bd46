import { findFlowLink } from "@/db/flow-links";
import { type Publication, recordStep } from "@/db/publications";
import { type PublicationStep, publicationSteps, type StepRecord } from "@/db/schema/publication";
import type { Scope } from "@/db/scope";
import type { OpenAccount } from "@/lib/accounts/open-account";
import { failure, type Result, success } from "@/lib/result";
import { meaningHash } from "./meaning-hash";
import { type StepFailed, type StepFailure, stepFailed } from "./refusals";
import { check } from "./steps/check";
import { make } from "./steps/make";
import { publish } from "./steps/publish";
import type { TakeStep } from "./steps/step";
import { tellAddress } from "./steps/tell-address";
import { upload } from "./steps/upload";

const steps: { readonly [step in PublicationStep]: TakeStep } = {
  check,
  make,
  address: tellAddress,
  upload,
  publish,
};

/** A step may take this long, the patience of its calls included; then another process may take over. */
const leaseMs = 5 * 60_000;

export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

type Around = {
  readonly open: OpenAccount;
  readonly now: () => Date;
  /** Stops behind this one. */
  readonly last?: PublicationStep;
};

/** Takes the steps that are not done yet, one after the other, until all are done or one fails. */
export async function runSteps(
  scope: Scope,
  attempt: Publication,
  { open, now, last = "publish" }: Around,
): Promise<Result<void, StepFailed>> {
  for (const step of publicationSteps.slice(0, publicationSteps.indexOf(last) + 1)) {
    const before = attempt.steps[step];
    if (before?.state === "done" && !(step === "upload" && (await isReplaced(scope, attempt)))) continue;
    const write = (record: Omit<StepRecord, "at">) =>
      recordStep(scope, attempt.id, {
        step,
        record: { ...record, at: now().toISOString() },
        until: leaseFrom(now()),
      });
    const wasAsked = before?.isAsked ?? false;
    await write({ state: "running", ...(wasAsked ? { isAsked: true } : {}) });
    const taken = await steps[step]({
      scope,
      open,
      attempt,
      link: () => findFlowLink(scope, attempt.flowId, attempt.accountId),
      wasAsked,
      ask: () => write({ state: "running", isAsked: true }),
      now,
    });
    if (!taken.ok) {
      await write({ state: "failed", ...wordsOf(taken.failure) });
      return failure(stepFailed);
    }
    await write({ state: "done" });
  }
  return success(undefined);
}

/** Whether something else was put at WhatsApp since: a test uploads the draft of its moment. */
async function isReplaced(scope: Scope, { flowId, accountId, text }: Publication): Promise<boolean> {
  const link = await findFlowLink(scope, flowId, accountId);
  return link?.knownHash !== meaningHash(text);
}

function wordsOf({
  happened,
  remedy,
  details,
  problems,
  mayBeThere,
}: StepFailure): Omit<StepRecord, "at" | "state"> {
  return {
    happened,
    remedy,
    ...(details === undefined ? {} : { details }),
    ...(problems === undefined ? {} : { problems }),
    ...(mayBeThere ? { isAsked: true } : {}),
  };
}
