import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { done } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";
import type { FlowCategory } from "./flow-at-meta";

/** What is absent stays as it is. */
export type FlowChanges = {
  readonly name?: string;
  readonly categories?: readonly [FlowCategory, ...FlowCategory[]];
  readonly endpointUri?: string;
  /** The app whose secret signs the requests for live data. */
  readonly applicationId?: string;
};

/** Changes what is around a Flow; a published one becomes a draft again (spec/platform.md, A.7). */
export async function updateFlow(
  graph: GraphClient,
  flowId: string,
  changes: FlowChanges,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [flowId],
      body: {
        name: changes.name,
        categories: changes.categories,
        endpoint_uri: changes.endpointUri,
        application_id: changes.applicationId,
      },
      repeat: "always",
      patience: "write",
    },
    done,
  );
}
