import { invariant } from "@/lib/invariant";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { failure, success } from "@/lib/result";
import { failureOf } from "./failure-of";
import type { TakeStep } from "./step";

/**
 * The draft at WhatsApp is live. The upload before made it a draft, so one that is live already was published by an
 * earlier try whose answer never arrived (spec/platform.md, B.3).
 */
export const publish: TakeStep = async ({ link, open }) => {
  const linked = await link();
  invariant(linked, "the Flow was made in an earlier step");
  const before = await readFlow(open.graph, linked.metaFlowId);
  if (!before.ok) return failure(failureOf(before.failure));
  if (before.value.status === "PUBLISHED") return success(undefined);
  const published = await publishFlow(open.graph, linked.metaFlowId);
  return published.ok ? success(undefined) : failure(failureOf(published.failure));
};
