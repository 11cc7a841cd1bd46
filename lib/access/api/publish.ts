import { z } from "zod";
import { findLastPublication } from "@/db/publications";
import type { StepRecord } from "@/db/schema/publication";
import type { Scope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { lookAtPublishing } from "@/lib/publishing/look";
import { flowToPublishSchema, publishFlow } from "@/lib/publishing/publish-flow";
import { failure, type Result, success } from "@/lib/result";
import { accountOf } from "./account-of";
import { type ApiRefusal, refusalInWords, refusalOf } from "./refusal";

export const toPublishSchema = z.object({
  account: z.string().max(100).optional(),
  note: flowToPublishSchema.shape.note,
  category: flowToPublishSchema.shape.category.unwrap().optional(),
  endpointUri: flowToPublishSchema.shape.endpointUri.unwrap().optional(),
});

export type ApiPublished = { readonly id: string; readonly name: string; readonly account: string };

/** Makes the draft live. Category and address for live data stay what they were when they are not given. */
export async function apiPublish(
  room: AccountsRoom,
  scope: Scope,
  { flowId, ...wanted }: z.output<typeof toPublishSchema> & { readonly flowId: string },
): Promise<Result<ApiPublished, ApiRefusal>> {
  const account = await accountOf(scope, wanted.account);
  if (!account.ok) return account;
  const accountId = account.value.id;
  const state = await lookAtPublishing(scope, flowId);
  if (!state.ok) return failure(refusalOf("flow-not-found"));
  const there = state.value.accounts.find((one) => one.accountId === accountId);
  const published = await publishFlow(
    room,
    scope,
    flowToPublishSchema.parse({
      flowId,
      accountId,
      note: wanted.note,
      category: wanted.category ?? there?.attempt?.category,
      endpointUri: wanted.endpointUri ?? there?.endpointUri ?? null,
    }),
  );
  if (published.ok) return success({ id: flowId, name: state.value.name, account: accountId });
  const { reason } = published.failure;
  return failure(reason === "step-failed" ? await whyFailed(scope, flowId, accountId) : refusalOf(reason));
}

/** The record of the attempt says which step failed and what to do. */
async function whyFailed(scope: Scope, flowId: string, accountId: string): Promise<ApiRefusal> {
  const last = await findLastPublication(scope, flowId, accountId);
  const steps: readonly StepRecord[] = Object.values(last?.steps ?? {});
  const failed = steps.find(({ state }) => state === "failed");
  if (!failed) return refusalOf("unavailable");
  const { happened = "", remedy = "", problems } = failed;
  return refusalInWords("step-failed", { happened, remedy, ...(problems ? { mistakes: problems } : {}) });
}
