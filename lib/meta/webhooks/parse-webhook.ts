import { createHash } from "node:crypto";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { text, textOrNumber, time } from "../client/parts";
import { readJson } from "../client/read-json";
import { flowEvent } from "./flow-events";
import { messageErrors } from "./message-errors";
import { deliveryEvent, messageEvent } from "./message-events";
import type { Part } from "./part";
import { templateEvent } from "./template-events";
import type { WebhookEvent, WebhookOrigin } from "./webhook-event";

/** Fields about the account and its numbers; each is told by its event and kept whole. */
const accountFields = new Set([
  "account_update",
  "account_alerts",
  "account_review_update",
  "account_settings_update",
  "business_capability_update",
  "phone_number_name_update",
  "phone_number_quality_update",
  "security",
]);

/**
 * Everything a delivery of Meta tells, in its order (spec/platform.md, E). What is not understood comes as `unknown`
 * and never disturbs the rest. Refused is only what is no JSON.
 */
export function parseWebhook(body: string): Result<readonly WebhookEvent[], { readonly reason: "not-json" }> {
  const payload = readJson(body);
  if (payload === undefined) return failure({ reason: "not-json" });
  const found = foundIn(payload);
  const digest = createHash("sha256").update(body).digest("base64url");
  return success(
    found.map(({ origin, part: { content, raw, key } }, index) => ({
      ...content,
      key: key ?? `body:${digest}:${index}`,
      origin,
      raw,
    })),
  );
}

type Found = { readonly origin: WebhookOrigin; readonly part: Part };

function foundIn(payload: Json): readonly Found[] {
  if (!isJsonObject(payload)) return [unknownFound(payload)];
  const isOfWhatsApp = payload.object === undefined || payload.object === "whatsapp_business_account";
  const entries = listed(payload.entry);
  if (isOfWhatsApp && entries.length > 0) return entries.flatMap(entryFound);
  // A value without its envelope, as documentation prints it and some programs hand it on.
  if (isOfWhatsApp && (payload.messages || payload.statuses)) return changeFound(payload, {}, "messages");
  return [unknownFound(payload)];
}

function entryFound(entry: Json): readonly Found[] {
  const changes = isJsonObject(entry) ? listed(entry.changes) : [];
  if (!isJsonObject(entry) || changes.length === 0) return [unknownFound(entry)];
  return changes.flatMap((change) => {
    if (!isJsonObject(change) || !isJsonObject(change.value)) return [unknownFound(change)];
    // Samples leave the field out; only messages are ever printed so.
    return changeFound(change.value, entry, text.parse(change.field) ?? "messages");
  });
}

function changeFound(value: JsonObject, entry: JsonObject, field: string): readonly Found[] {
  const metadata = isJsonObject(value.metadata) ? value.metadata : {};
  const origin: WebhookOrigin = {
    wabaId: textOrNumber.parse(entry.id),
    field,
    at: time.parse(entry.time),
    phoneNumberId: textOrNumber.parse(metadata.phone_number_id),
    displayNumber: textOrNumber.parse(metadata.display_phone_number ?? value.display_phone_number),
  };
  const parts = partsOf(value, field, textOrNumber.parse(entry.time));
  return parts.map((part) => ({ origin, part }));
}

function partsOf(value: JsonObject, field: string, entryTime: string | undefined): readonly Part[] {
  if (field === "messages") return messageParts(value);
  if (field === "flows") return [flowEvent(value, entryTime) ?? unknownPart(value)];
  if (accountFields.has(field)) {
    const event = text.parse(value.event) ?? text.parse(value.decision);
    return [{ content: { kind: "account", event }, raw: value, key: undefined }];
  }
  return [templateEvent(field, value, entryTime) ?? unknownPart(value)];
}

function messageParts(value: JsonObject): readonly Part[] {
  const { messages, statuses, errors, contacts, messaging_product, metadata, ...rest } = value;
  const people = listed(contacts).filter(isJsonObject);
  const parts = [
    ...listed(messages).map((item) => (isJsonObject(item) ? messageEvent(item, people) : unknownPart(item))),
    ...listed(statuses).map((item) => (isJsonObject(item) && deliveryEvent(item)) || unknownPart(item)),
    ...(errors === undefined ? [] : [errorsPart(errors)]),
    ...(Object.keys(rest).length === 0 ? [] : [unknownPart(rest)]),
  ];
  return parts.length > 0 ? parts : [unknownPart(value)];
}

function errorsPart(errors: Json): Part {
  const found = messageErrors(errors);
  if (found.length === 0) return unknownPart(errors);
  return { content: { kind: "messaging-errors", errors: found }, raw: errors, key: undefined };
}

/** The items of a list; anything else is one item, so that it is kept. */
function listed(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function unknownFound(raw: Json): Found {
  const nowhere = { wabaId: undefined, at: undefined, phoneNumberId: undefined, displayNumber: undefined };
  return { origin: { ...nowhere, field: "unknown" }, part: unknownPart(raw) };
}

function unknownPart(raw: Json): Part {
  return { content: { kind: "unknown" }, raw, key: undefined };
}
