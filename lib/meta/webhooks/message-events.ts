import { isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { text, textOrNumber, time, word } from "../client/parts";
import { isFlowReply, readFlowReply } from "./flow-reply";
import { messageErrors } from "./message-errors";
import type { Part } from "./part";
import type { DeliveryState, IncomingMessage, Person, Received } from "./webhook-event";

const states = word(["sent", "delivered", "read", "failed", "played"]);

/** A message that somebody sent to the business: the answer of a Flow, or any other. */
export function messageEvent(message: JsonObject, contacts: readonly JsonObject[]): Part {
  const received: Received = {
    messageId: text.parse(message.id),
    sentAt: time.parse(message.timestamp),
    sender: senderOf(message, contacts),
    replyTo: isJsonObject(message.context) ? text.parse(message.context.id) : undefined,
  };
  const reply = isJsonObject(message.interactive) ? message.interactive.nfm_reply : undefined;
  const idKey = received.messageId === undefined ? undefined : `message:${received.messageId}`;
  if (isJsonObject(reply) && isFlowReply(reply)) {
    const content = { kind: "flow-response", ...received, ...readFlowReply(reply) } as const;
    return { content, raw: message, key: idKey };
  }
  return { content: { kind: "message", ...received, ...restOf(message) }, raw: message, key: idKey };
}

/** How far a sent message came; undefined when it does not say which. */
export function deliveryEvent(status: JsonObject): Part | undefined {
  const messageId = text.parse(status.id);
  if (messageId === undefined) return undefined;
  const pricing = isJsonObject(status.pricing) ? status.pricing : {};
  const content: DeliveryState = {
    kind: "delivery",
    messageId,
    state: states.parse(status.status),
    at: time.parse(status.timestamp),
    recipient: {
      waId: textOrNumber.parse(status.recipient_id),
      userId: text.parse(status.recipient_user_id),
    },
    callbackData: text.parse(status.biz_opaque_callback_data),
    pricingCategory: text.parse(pricing.category),
    isBillable: typeof pricing.billable === "boolean" ? pricing.billable : undefined,
    errors: messageErrors(status.errors),
  };
  return { content, raw: status, key: `status:${messageId}:${status.status}:${status.timestamp ?? ""}` };
}

function restOf(message: JsonObject): Omit<IncomingMessage, keyof Received | "kind"> {
  return {
    type: text.parse(message.type) ?? (isJsonObject(message.interactive) ? "interactive" : "unknown"),
    text: textIn(message),
    errors: messageErrors(message.errors),
  };
}

/** A text, the title of a button or a list row, or the words below a file. */
function textIn(message: JsonObject): string | undefined {
  const { type, interactive } = message;
  const part = typeof type === "string" ? own(message, type) : undefined;
  const inner = isJsonObject(interactive) ? Object.values(interactive).find(isJsonObject) : part;
  if (!isJsonObject(inner)) return undefined;
  return [inner.body, inner.title, inner.text, inner.caption].find((words) => typeof words === "string");
}

/** Number or user id name the sender; the contact of the same delivery adds what the person is called. */
function senderOf(message: JsonObject, contacts: readonly JsonObject[]): Person {
  const from = textOrNumber.parse(message.from);
  const fromUser = text.parse(message.from_user_id);
  const contact =
    contacts.find((candidate) => isContactOf(candidate, from, fromUser)) ?? only(contacts, from);
  const profile: Json | undefined = contact?.profile;
  return {
    waId: from ?? textOrNumber.parse(contact?.wa_id),
    userId: fromUser ?? text.parse(contact?.user_id),
    name: isJsonObject(profile) ? text.parse(profile.name) : undefined,
    username: isJsonObject(profile) ? text.parse(profile.username) : undefined,
  };
}

function isContactOf(contact: JsonObject, from: string | undefined, fromUser: string | undefined): boolean {
  return (
    (from !== undefined && contact.wa_id === from) || (fromUser !== undefined && contact.user_id === fromUser)
  );
}

/** A single contact belongs to a message that names nobody. */
function only(contacts: readonly JsonObject[], from: string | undefined): JsonObject | undefined {
  return from === undefined && contacts.length === 1 ? contacts[0] : undefined;
}
