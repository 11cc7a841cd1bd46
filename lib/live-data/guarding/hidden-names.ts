import { findDraftText } from "@/db/flow-texts";
import type { WorkspaceScope } from "@/db/scope";
import { contractOf } from "@/lib/endpoint/contract/contract";
import { sensitiveNames } from "../serving/sensitive-names";

/** The names whose values nobody may read, by the draft of a Flow; none while it cannot be read. */
export async function hiddenNamesOf(scope: WorkspaceScope, flowId: string): Promise<ReadonlySet<string>> {
  const draft = await findDraftText(scope, flowId);
  const flow = draft && contractOf(draft.text)?.flow;
  return flow ? sensitiveNames(flow) : new Set();
}
