import { z } from "zod";
import type { JsonObject } from "@/lib/flow/json";
import { count, id, looseList, text, word } from "../client/parts";
import { type FlowStatus, flowStatuses } from "../flows/flow-at-meta";
import type { Part } from "./part";
import type { FlowAlert, WebhookContent } from "./webhook-event";

const alerts: ReadonlyMap<string, FlowAlert["alert"]> = new Map([
  ["CLIENT_ERROR_RATE", "client-errors"],
  ["ENDPOINT_ERROR_RATE", "endpoint-errors"],
  ["ENDPOINT_LATENCY", "endpoint-latency"],
  ["ENDPOINT_AVAILABILITY", "endpoint-availability"],
]);

const status = word(flowStatuses);
const alertState = word(["ACTIVATED", "DEACTIVATED"]);

const wireEvent = z.looseObject({
  event: z.string(),
  flow_id: id,
  message: text,
  warning: text,
  old_status: text,
  new_status: text,
  alert_state: text,
  threshold: count,
  error_rate: count,
  errors: looseList(z.looseObject({ error_type: z.string(), error_rate: count, error_count: count })).catch(
    [],
  ),
  p90_latency: count,
  p50_latency: count,
  requests_count: count,
  availability: count,
});
type WireEvent = z.output<typeof wireEvent>;

/** What the field `flows` tells (spec/platform.md, E.5); undefined when it is nothing known. */
export function flowEvent(value: JsonObject, entryTime: string | undefined): Part | undefined {
  const read = wireEvent.safeParse(value);
  const content = read.success ? contentOf(read.data) : undefined;
  if (!read.success || !content) return undefined;
  const { flow_id, event, alert_state, new_status, threshold } = read.data;
  const key = `flow:${flow_id}:${event}:${entryTime}:${alert_state ?? new_status ?? ""}:${threshold ?? ""}`;
  return { content, raw: value, key: entryTime === undefined ? undefined : key };
}

function contentOf(wire: WireEvent): WebhookContent | undefined {
  const { event, flow_id: flowId, message, warning, old_status, new_status } = wire;
  if (event === "FLOW_STATUS_CHANGE") {
    const oldStatus: FlowStatus | undefined = old_status === undefined ? undefined : status.parse(old_status);
    return { kind: "flow-status", flowId, oldStatus, newStatus: status.parse(new_status), message, warning };
  }
  if (event === "FLOW_VERSION_EXPIRY_WARNING") return { kind: "flow-version-expiry", flowId, warning };
  const alert = alerts.get(event);
  return alert && alertOf(wire, alert);
}

function alertOf(wire: WireEvent, alert: FlowAlert["alert"]): FlowAlert {
  return {
    kind: "flow-alert",
    flowId: wire.flow_id,
    alert,
    state: alertState.parse(wire.alert_state),
    message: wire.message,
    threshold: wire.threshold,
    errorRate: wire.error_rate,
    errors: wire.errors.map(({ error_type, error_rate, error_count }) => ({
      type: errorType(error_type),
      rate: error_rate,
      count: error_count,
    })),
    p90Ms: wire.p90_latency,
    p50Ms: wire.p50_latency,
    requests: wire.requests_count,
    availability: wire.availability,
  };
}

/** One spelling for `public-key-missing`, `PUBLIC_KEY_MISSING`, and Meta's old `signiture`. */
export function errorType(name: string): string {
  return name.toUpperCase().replaceAll("-", "_").replace("SIGNITURE", "SIGNATURE");
}
