import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
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
  "whatsapp_business_account",
  "application",
];

/**
 * A Flow with its account, its app and its health, for one sending number when it is given (spec/platform.md, A.6).
 * Without the preview link, which has a call of its own.
 */
export async function readFlow(
  graph: GraphClient,
  flowId: string,
  { phoneNumberId }: { readonly phoneNumberId?: string } = {},
): Promise<Result<FlowAtMeta, GraphFailure>> {
  const health =
    phoneNumberId && /^\w+$/.test(phoneNumberId)
      ? `health_status.phone_number(${phoneNumberId})`
      : "health_status";
  return graph.call(
    {
      method: "GET",
      path: [flowId],
      query: { fields: [...fields, health].join(",") },
      repeat: "always",
      patience: "read",
    },
    flowAtMeta,
  );
}
