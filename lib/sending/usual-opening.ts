import { findFlowLink } from "@/db/flow-links";
import { findDraftText, findRevisionText } from "@/db/flow-texts";
import type { SendMode } from "@/db/schema/send";
import type { WorkspaceScope } from "@/db/scope";
import { versionFacts } from "./version-facts";

/** How a message opens the Flow where nobody says it: with live data when its first screen waits for some. */
export async function usualOpening(
  scope: WorkspaceScope,
  {
    flowId,
    accountId,
    mode,
  }: { readonly flowId: string; readonly accountId: string; readonly mode: SendMode },
): Promise<{ readonly by: "navigate" | "data_exchange" }> {
  const link = mode === "draft" ? undefined : await findFlowLink(scope, flowId, accountId);
  const id = link?.liveRevisionId;
  const version = id ? await findRevisionText(scope, flowId, id) : await findDraftText(scope, flowId);
  return { by: version && versionFacts(version).opensLive ? "data_exchange" : "navigate" };
}
