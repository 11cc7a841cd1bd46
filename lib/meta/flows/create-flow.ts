import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";
import type { FlowCategory } from "./flow-at-meta";
import { type FlowProblem, flowProblems } from "./flow-problem";

export type NewFlow = {
  /** Unique in the account, 1 to 200 characters. */
  readonly name: string;
  readonly categories: readonly [FlowCategory, ...FlowCategory[]];
  /** The text of the Flow JSON. */
  readonly flowJson?: string;
  /** Publishes in the same call; needs `flowJson`. With mistakes in it the Flow stays a draft. */
  readonly publish?: boolean;
  /** A Flow to copy, instead of `flowJson`. */
  readonly cloneFlowId?: string;
  /** https; for Flows in version 3.0 or newer. */
  readonly endpointUri?: string;
};

export type CreatedFlow = { readonly id: string; readonly problems: readonly FlowProblem[] };

/**
 * Makes a Flow (spec/platform.md, A.4). Never repeated by itself: after `mayHaveHappened` or `name-taken`, look for
 * the name with `findFlow` and go on with what is there.
 */
export async function createFlow(
  graph: GraphClient,
  wabaId: string,
  flow: NewFlow,
): Promise<Result<CreatedFlow, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [wabaId, "flows"],
      body: {
        name: flow.name,
        categories: flow.categories,
        flow_json: flow.flowJson,
        publish: flow.publish,
        clone_flow_id: flow.cloneFlowId,
        endpoint_uri: flow.endpointUri,
      },
      repeat: "never",
      patience: flow.publish ? "publish" : "upload",
    },
    z
      .looseObject({ id, validation_errors: flowProblems })
      .transform((wire): CreatedFlow => ({ id: wire.id, problems: wire.validation_errors })),
  );
}
