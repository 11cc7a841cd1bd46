import { isLinked, saveFlowLink } from "@/db/flow-links";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { type FlowAtMeta, type FlowCategory, flowCategories } from "@/lib/meta/flows/flow-at-meta";
import { findFlow } from "@/lib/meta/flows/list-flows";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { updateFlow } from "@/lib/meta/flows/update-flow";
import { failure, type Result, success } from "@/lib/result";
import { isGone } from "../is-gone";
import { linkStatusOf } from "../link-status";
import type { StepFailure } from "../refusals";
import { texts } from "../texts";
import { failureOf } from "./failure-of";
import type { Job, TakeStep } from "./step";

/** There is a Flow at WhatsApp that belongs to ours: the one of earlier publications, or a new one. */
export const make: TakeStep = async (job) => {
  const linked = await linkedFlow(job);
  if (!linked.ok) return stillAsked(job, linked.failure);
  const flow = linked.value;
  if (!flow) return makeOne(job);
  if (flow.status === "DEPRECATED") return failure(texts.retired);
  const status = await withCategory(job, flow);
  if (!status.ok) return status;
  await remember(job, flow.id, status.value);
  return success(undefined);
};

/** It is told anew where it is another one; that makes a draft of a live Flow, as the upload will (spec/platform.md, A.7). */
async function withCategory(
  { open, attempt }: Job,
  flow: FlowAtMeta,
): Promise<Result<FlowAtMeta["status"], StepFailure>> {
  const wanted = flowCategories.find((known) => known === attempt.category);
  if (wanted === undefined || flow.categories.includes(wanted)) return success(flow.status);
  const told = await updateFlow(open.graph, flow.id, { categories: [wanted] });
  return told.ok ? success("DRAFT") : failure(failureOf(told.failure));
}

/** The Flow that was made before, unless somebody deleted it at WhatsApp. */
async function linkedFlow(job: Job): Promise<Result<FlowAtMeta | undefined, StepFailure>> {
  const link = await job.link();
  if (!link) return success(undefined);
  const read = await readFlow(job.open.graph, link.metaFlowId);
  if (read.ok) return read;
  return isGone(read.failure) ? success(undefined) : failure(failureOf(read.failure));
}

async function makeOne(job: Job): Promise<Result<void, StepFailure>> {
  const adopted = await madeBefore(job);
  if (!adopted.ok) return failure(adopted.failure);
  if (adopted.value) {
    await rememberNew(job, adopted.value.id, adopted.value.status);
    return success(undefined);
  }
  const { open, attempt } = job;
  const categories = [categoryOf(attempt.category)] as const;
  await job.ask();
  const made = await createFlow(open.graph, open.account.wabaId, { name: attempt.name, categories });
  if (!made.ok) {
    return failure({ ...failureOf(made.failure), mayBeThere: made.failure.mayHaveHappened });
  }
  await rememberNew(job, made.value.id, "DRAFT");
  return success(undefined);
}

/**
 * A Flow of this name that an earlier try of this attempt made, though its answer never arrived. One that was there
 * before belongs to somebody else: it is left alone.
 */
async function madeBefore(job: Job): Promise<Result<FlowAtMeta | undefined, StepFailure>> {
  const { open, attempt, scope, wasAsked } = job;
  const found = await findFlow(open.graph, open.account.wabaId, attempt.name);
  if (!found.ok) return stillAsked(job, failureOf(found.failure));
  const flow = found.value;
  if (!flow) return success(undefined);
  const isOurs = wasAsked && flow.status === "DRAFT" && !(await isLinked(scope, open.account.id, flow.id));
  return isOurs ? success(flow) : failure(texts.nameTaken(attempt.name));
}

function stillAsked({ wasAsked }: Job, cause: StepFailure): Result<never, StepFailure> {
  return failure({ ...cause, mayBeThere: wasAsked });
}

async function remember({ scope, attempt, now }: Job, metaFlowId: string, status: FlowAtMeta["status"]) {
  await saveFlowLink(scope, attempt, { metaFlowId, status: linkStatusOf(status), checkedAt: now() });
}

/** What is known of one that was deleted at WhatsApp does not hold for the next. */
async function rememberNew({ scope, attempt, now }: Job, metaFlowId: string, status: FlowAtMeta["status"]) {
  await saveFlowLink(scope, attempt, {
    metaFlowId,
    status: linkStatusOf(status),
    checkedAt: now(),
    liveHash: null,
    liveRevisionId: null,
    publishedAt: null,
    knownHash: null,
    metaHash: null,
    metaReadAt: null,
    metaUpdatedAt: null,
    endpointUri: null,
  });
}

function categoryOf(name: string): FlowCategory {
  return flowCategories.find((known) => known === name) ?? "OTHER";
}
