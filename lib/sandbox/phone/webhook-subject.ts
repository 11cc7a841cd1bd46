import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";

/** What a webhook tells about, for a list. */
export type WebhookSubject =
  /** A message of the business came so far: "sent", "delivered", "read", "failed". */
  | { readonly about: "status"; readonly status: string }
  | { readonly about: "response" }
  | { readonly about: "message" }
  /** A Flow changed its state, or an alert of monitoring: the event, and its new status or alert state. */
  | { readonly about: "flow"; readonly event: string; readonly state: string }
  | { readonly about: "template"; readonly event: string }
  | { readonly about: "other"; readonly field: string };

/** `body` is undefined when it is too long to be looked at. */
export function webhookSubject(field: string, body: Json | undefined): WebhookSubject {
  const value = valueIn(body);
  if (field === "flows") {
    const state = text(value, "new_status") || text(value, "alert_state");
    return { about: "flow", event: text(value, "event"), state };
  }
  if (field === "message_template_status_update") return { about: "template", event: text(value, "event") };
  if (field !== "messages") return { about: "other", field };
  const status = first(value, "statuses");
  if (status) return { about: "status", status: text(status, "status") };
  return { about: text(first(value, "messages"), "type") === "interactive" ? "response" : "message" };
}

function valueIn(body: Json | undefined): JsonObject | undefined {
  const change = first(first(objectOf(body), "entry"), "changes");
  return change && objectOf(own(change, "value"));
}

function first(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const list = object && own(object, key);
  return isJsonArray(list) ? objectOf(list[0]) : undefined;
}

function objectOf(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

function text(object: JsonObject | undefined, key: string): string {
  const value = object && own(object, key);
  return typeof value === "string" ? value : "";
}
