import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { looseList, time } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

export type MetricName =
  | "ENDPOINT_REQUEST_COUNT"
  | "ENDPOINT_REQUEST_ERROR"
  | "ENDPOINT_REQUEST_ERROR_RATE"
  | "ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL"
  | "ENDPOINT_AVAILABILITY";

export type MetricPoint = {
  readonly at: Date | undefined;
  readonly values: readonly { readonly key: string; readonly value: number }[];
};

const point = z
  .looseObject({
    timestamp: time,
    data: looseList(z.looseObject({ key: z.string(), value: z.coerce.number() })),
  })
  .transform(
    (wire): MetricPoint => ({
      at: wire.timestamp,
      values: wire.data.map(({ key, value }) => ({ key, value })),
    }),
  );

/**
 * Figures about the endpoint of a Flow, days as `2026-01-28` (spec/platform.md, A.15). Meta has announced the end of
 * this for 2026, so a refusal is no surprise.
 */
export async function readMetric(
  graph: GraphClient,
  flowId: string,
  metric: {
    readonly name: MetricName;
    readonly granularity: "DAY" | "HOUR" | "LIFETIME";
    readonly since?: string;
    readonly until?: string;
  },
): Promise<Result<readonly MetricPoint[], GraphFailure>> {
  const since = metric.since ? `.since(${metric.since})` : "";
  const until = metric.until ? `.until(${metric.until})` : "";
  const fields = `metric.name(${metric.name}).granularity(${metric.granularity})${since}${until}`;
  return graph.call(
    { method: "GET", path: [flowId], query: { fields }, repeat: "always", patience: "read" },
    z
      .looseObject({ metric: z.looseObject({ data_points: looseList(point) }) })
      .transform((wire) => wire.metric.data_points),
  );
}
