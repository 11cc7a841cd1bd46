import { findDraft } from "@/db/drafts";
import { findEndpoint, listDeployments } from "@/db/endpoints";
import type { AnswerKind } from "@/db/schema/endpoint";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { endpointAddress } from "./endpoint-of-flow";

/** A Flow and who answers when it asks for live data. */
export type LiveDataState = {
  readonly flow: { readonly id: string; readonly name: string };
  /** The draft of the Flow, Flow JSON. */
  readonly text: string;
  /** What WhatsApp is told; null before somebody chose who answers. */
  readonly address: string | null;
  /** What was put live last; null before anything was. Its time is ISO 8601. */
  readonly now: { readonly kind: AnswerKind; readonly number: number; readonly at: string } | null;
};

export async function lookAtLiveData(
  scope: Scope,
  { flowId, origin }: { readonly flowId: string; readonly origin: string },
): Promise<Result<LiveDataState, { readonly reason: "flow-not-found" }>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure({ reason: "flow-not-found" });
  const endpoint = await findEndpoint(scope, flowId);
  const [last] = endpoint ? await listDeployments(scope, endpoint.id) : [];
  return success({
    flow: { id: flowId, name: draft.name },
    text: draft.text,
    address: endpoint ? endpointAddress(origin, endpoint) : null,
    now: last ? { kind: last.kind, number: last.number, at: last.createdAt.toISOString() } : null,
  });
}
