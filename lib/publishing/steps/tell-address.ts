import { updateFlowLink } from "@/db/flow-links";
import { invariant } from "@/lib/invariant";
import { updateFlow } from "@/lib/meta/flows/update-flow";
import { failure, success } from "@/lib/result";
import { failureOf } from "./failure-of";
import type { TakeStep } from "./step";

/** Where the Flow asks for live data is known before its JSON is, because WhatsApp checks one against the other. */
export const tellAddress: TakeStep = async ({ scope, attempt, link, open }) => {
  if (attempt.endpointUri === null) return success(undefined);
  const linked = await link();
  invariant(linked, "the Flow was made in an earlier step");
  const told = await updateFlow(open.graph, linked.metaFlowId, {
    endpointUri: attempt.endpointUri,
    applicationId: open.account.appId,
  });
  if (!told.ok) return failure(failureOf(told.failure));
  await updateFlowLink(scope, attempt, { endpointUri: attempt.endpointUri });
  return success(undefined);
};
