import { listEndpointCalls } from "@/db/sandbox-endpoint-calls";
import { findSandboxFlow, type SandboxFlow } from "@/db/sandbox-flows";
import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import type { Area } from "../sandbox";
import { announceFlow } from "../webhooks/announce";
import { type AlertEvent, alertsBetween, alertValue } from "./alerts";

const longestWindowMs = 60 * 60 * 1000;
const callsMax = 5_000;

/** Looks at the requests of the last hour after each new one, and tells which thresholds were crossed by it. */
export async function watchEndpoint(area: Area, flow: Pick<SandboxFlow, "id" | "accountId">): Promise<void> {
  const now = area.now();
  const since = new Date(now.getTime() - 2 * longestWindowMs);
  const calls = await listEndpointCalls(area, { flowId: flow.id, since, countMax: callsMax });
  const before = calls[1]?.at ?? since;
  for (const alert of alertsBetween(calls, before, now)) {
    await announceFlow(area, flow.accountId, alertValue(flow.id, alert));
  }
  area.wake();
}

const samples: {
  readonly [Event in AlertEvent]: { readonly threshold: number; readonly facts: JsonObject };
} = {
  CLIENT_ERROR_RATE: {
    threshold: 10,
    facts: {
      error_rate: 14.28,
      errors: [
        { error_type: "INVALID_SCREEN_TRANSITION", error_rate: 66.66, error_count: 2 },
        { error_type: "PUBLIC_KEY_MISSING", error_rate: 33.33, error_count: 1 },
      ],
    },
  },
  ENDPOINT_ERROR_RATE: {
    threshold: 10,
    facts: { error_rate: 14.28, errors: [{ error_type: "TIMEOUT", error_rate: 100, error_count: 3 }] },
  },
  ENDPOINT_LATENCY: { threshold: 7000, facts: { p90_latency: 8000, p50_latency: 500, requests_count: 34 } },
  ENDPOINT_AVAILABILITY: { threshold: 90, facts: { availability: 75 } },
};

/** Sends an alert of monitoring on demand (spec/platform.md, E.5), or the warning about a version that ends. */
export async function raiseAlert(
  area: Area,
  flowId: string,
  alert:
    | { readonly event: AlertEvent; readonly state: "ACTIVATED" | "DEACTIVATED" }
    | { readonly event: "FLOW_VERSION_EXPIRY_WARNING" },
): Promise<Result<void, { readonly reason: "not-found" }>> {
  const flow = await findSandboxFlow(area, flowId);
  if (!flow) return failure({ reason: "not-found" });
  const value =
    alert.event === "FLOW_VERSION_EXPIRY_WARNING"
      ? {
          event: alert.event,
          warning: "Simulated: the version of this Flow expires in 21 days.",
          flow_id: flowId,
        }
      : alertValue(flowId, { ...alert, ...samples[alert.event] });
  await announceFlow(area, flow.accountId, value);
  area.wake();
  return success(undefined);
}
