import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { id, looseList, text, textOrNumber } from "../client/parts";
import { type Explanation, explainError } from "../failures/explain";
import type { GraphFailure } from "../failures/graph-failure";

export type Migration = {
  readonly migrated: readonly {
    readonly name: string | undefined;
    readonly sourceId: string;
    readonly id: string;
  }[];
  readonly failed: readonly (Explanation & {
    readonly name: string | undefined;
    readonly said: string;
  })[];
};

/** Flows that one call copies at most. */
export const migrateMax = 100;

const migrated = z.looseObject({ source_name: text, source_id: id, migrated_id: id });
const failed = z.looseObject({ source_name: text, error_code: textOrNumber, error_message: text });

/**
 * Copies Flows into another account of the same business, all or those named, at most a hundred (spec/platform.md,
 * A.11). Keys, templates and the address for live data do not come along.
 */
export async function migrateFlows(
  graph: GraphClient,
  destinationWabaId: string,
  source: { readonly wabaId: string; readonly names?: readonly string[] },
): Promise<Result<Migration, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [destinationWabaId, "migrate_flows"],
      body: { source_waba_id: source.wabaId, source_flow_names: source.names },
      repeat: "never",
      patience: "upload",
    },
    z.looseObject({ migrated_flows: looseList(migrated), failed_flows: looseList(failed) }).transform(
      (wire): Migration => ({
        migrated: wire.migrated_flows.map((flow) => ({
          name: flow.source_name,
          sourceId: flow.source_id,
          id: flow.migrated_id,
        })),
        failed: wire.failed_flows.map((flow) => ({
          name: flow.source_name,
          said: flow.error_message ?? "",
          ...explainError({ code: Number(flow.error_code), text: flow.error_message }),
        })),
      }),
    ),
  );
}
