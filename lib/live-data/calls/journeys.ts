import { z } from "zod";
import { findCall, listQuestionsAround } from "@/db/endpoint-calls";
import { findEndpoint } from "@/db/endpoints";
import {
  deleteJourney as deleteStored,
  findJourney,
  keepJourney as keep,
  listJourneys as listStored,
} from "@/db/journeys";
import type { Scope, WorkspaceScope } from "@/db/scope";
import type { Journey } from "@/lib/flow/answering/journey";
import { failure, type Result, success } from "@/lib/result";
import { hiddenNamesOf } from "../guarding/hidden-names";
import { journeyOf, openingAround, withoutHidden } from "./journey-of";

const journeysMax = 100;
/** Before and after the chosen call. */
const callsMax = 100;

const flowId = z.string().max(100);
export const journeyToKeepSchema = z.object({ flowId, position: z.number().int().nonnegative() });
export const journeyChoiceSchema = z.object({ flowId, id: z.string().max(100) });

export type KeepJourneyRefused = {
  /** `no-question`: the call holds nothing that could be gone through again. */
  readonly reason: "call-not-found" | "no-question" | "too-many";
};

/**
 * Takes what one person asked around a call out of the log, so that it stays when the log forgets it. What was hidden
 * when it was asked is not in the log; what has been hidden since stays behind.
 */
export async function keepJourney(
  scope: Scope,
  { flowId, position }: z.output<typeof journeyToKeepSchema>,
  now: Date,
): Promise<Result<{ readonly id: string }, KeepJourneyRefused>> {
  const endpoint = await findEndpoint(scope, flowId);
  const call = endpoint && (await findCall(scope.db, endpoint.id, position));
  if (!call) return failure({ reason: "call-not-found" });
  const { kind, flowToken, isTest } = call;
  if (kind !== "question" || isTest) return failure({ reason: "no-question" });
  const theirs =
    flowToken === null
      ? [call]
      : await listQuestionsAround(scope.db, endpoint.id, { flowToken, position, countMax: callsMax });
  const calls = openingAround(theirs, position);
  const content = withoutHidden(journeyOf(calls), await hiddenNamesOf(scope, flowId));
  const [first] = calls;
  if (!first || content.steps.length === 0) return failure({ reason: "no-question" });
  const { position: firstCall, at: happenedAt } = first;
  const kept = await keep(scope, { flowId, firstCall, happenedAt, content, keptAt: now }, journeysMax);
  if (kept.outcome === "kept") return success({ id: kept.id });
  return failure({ reason: kept.outcome === "too-many" ? "too-many" : "call-not-found" });
}

/** A journey in the list; `happenedAt` in ISO 8601. */
export type JourneyItem = { readonly id: string; readonly happenedAt: string; readonly stepCount: number };

/** The journeys of a Flow, the latest first. */
export async function listJourneys(
  scope: WorkspaceScope,
  flowId: string,
): Promise<Result<readonly JourneyItem[], never>> {
  const rows = await listStored(scope, flowId);
  return success(rows.map(({ happenedAt, ...row }) => ({ ...row, happenedAt: happenedAt.toISOString() })));
}

/** Without what the Flow hides by now, though it was kept before. */
export async function openJourney(
  scope: WorkspaceScope,
  wanted: z.output<typeof journeyChoiceSchema>,
): Promise<Result<Journey, { readonly reason: "not-found" }>> {
  const found = await findJourney(scope, wanted);
  if (!found) return failure({ reason: "not-found" });
  return success(withoutHidden(found, await hiddenNamesOf(scope, wanted.flowId)));
}

/** One that is gone already is no refusal. */
export async function deleteJourney(
  scope: WorkspaceScope,
  unwanted: z.output<typeof journeyChoiceSchema>,
): Promise<Result<null, never>> {
  await deleteStored(scope, unwanted);
  return success(null);
}
