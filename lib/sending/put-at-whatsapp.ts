import { findFlowLink } from "@/db/flow-links";
import { findLastPublication } from "@/db/publications";
import type { StepRecord } from "@/db/schema/publication";
import type { Scope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { flowToPublishSchema, putDraft } from "@/lib/publishing/publish-flow";
import { failure, type Result, success } from "@/lib/result";
import { flowNotFound, publishingNow, type SendRefused } from "./refusals";
import { texts } from "./texts";
import type { From } from "./wanted-send";

/** Before a first test: the Flow is made at WhatsApp, as a draft. One that is there already is left as it is. */
export async function putAtWhatsApp(
  room: AccountsRoom,
  scope: Scope,
  { flowId, accountId }: From,
): Promise<Result<null, SendRefused>> {
  const link = await findFlowLink(scope, flowId, accountId);
  if (link && link.status !== "gone") return success(null);
  const last = await findLastPublication(scope, flowId, accountId);
  const { category, endpointUri } = last ?? {};
  const wanted = flowToPublishSchema.parse({ flowId, accountId, category, endpointUri });
  const put = await putDraft(room, scope, wanted);
  if (put.ok) return success(null);
  switch (put.failure.reason) {
    case "step-failed":
      return whyNot(scope, flowId, accountId);
    case "already-running":
      return failure(publishingNow);
    case "revision-not-found":
      return failure(flowNotFound);
    case "address-misfit":
      return failure({ reason: "draft-refused", ...texts.notReady });
    default:
      return failure(put.failure);
  }
}

/** The record of the attempt says which step failed and what to do. */
async function whyNot(scope: Scope, flowId: string, accountId: string): Promise<Result<never, SendRefused>> {
  const last = await findLastPublication(scope, flowId, accountId);
  const steps: readonly StepRecord[] = Object.values(last?.steps ?? {});
  const failed = steps.find(({ state }) => state === "failed");
  const { happened, remedy } = { ...texts.notReady, ...failed };
  return failure({ reason: "draft-refused", happened, remedy });
}
