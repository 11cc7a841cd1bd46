import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import type { Patience } from "../client/graph-request";
import { done } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/**
 * Makes the draft live for messages sent from now on (spec/platform.md, A.10 and B.4). A second call after a lost
 * answer is refused with `publish-state`: read the Flow to know.
 */
export async function publishFlow(graph: GraphClient, flowId: string): Promise<Result<void, GraphFailure>> {
  return once(graph, "POST", [flowId, "publish"], "publish");
}

/** Retires a published Flow for good. `already-deprecated` says that it is done. */
export async function deprecateFlow(graph: GraphClient, flowId: string): Promise<Result<void, GraphFailure>> {
  return once(graph, "POST", [flowId, "deprecate"], "write");
}

/** Deletes a Flow that was never published. After a lost answer `missing` says that it is done. */
export async function deleteFlow(graph: GraphClient, flowId: string): Promise<Result<void, GraphFailure>> {
  return once(graph, "DELETE", [flowId], "write");
}

async function once(
  graph: GraphClient,
  method: "POST" | "DELETE",
  path: readonly string[],
  patience: Patience,
): Promise<Result<void, GraphFailure>> {
  return graph.call({ method, path, repeat: "when-limited", patience }, done);
}
