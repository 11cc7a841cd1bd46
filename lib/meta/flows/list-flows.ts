import { type Result, success } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { items, type Listing } from "../client/pages";
import type { GraphFailure } from "../failures/graph-failure";
import { type FlowAtMeta, flowAtMeta } from "./flow-at-meta";

const fields = [
  "id",
  "name",
  "status",
  "categories",
  "validation_errors",
  "json_version",
  "data_api_version",
  "endpoint_uri",
].join(",");

/** All Flows of an account, page after page (spec/platform.md, A.5). Ends after its first failure. */
export function listFlows(graph: GraphClient, wabaId: string): Listing<FlowAtMeta> {
  return items(graph, { path: [wabaId, "flows"], query: { fields } }, flowAtMeta);
}

/**
 * The same with the time of their last change. Meta does not document that field: where it is refused, the list comes
 * without it.
 */
export async function* listFlowsWithTimes(graph: GraphClient, wabaId: string): Listing<FlowAtMeta> {
  const path = [wabaId, "flows"];
  const list = items(graph, { path, query: { fields: `${fields},updated_at` } }, flowAtMeta);
  const first = await list.next();
  if (first.done) return first.value;
  if (!first.value.ok && first.value.failure.kind === "refused") return yield* listFlows(graph, wabaId);
  yield first.value;
  return yield* list;
}

/** The Flow of this name; names are unique in an account. Undefined when there is none. */
export async function findFlow(
  graph: GraphClient,
  wabaId: string,
  name: string,
): Promise<Result<FlowAtMeta | undefined, GraphFailure>> {
  for await (const flow of listFlows(graph, wabaId)) {
    if (!flow.ok || flow.value.name === name) return flow;
  }
  return success(undefined);
}
