import { z } from "zod";
import { findSandboxPerson, insertSandboxMessage, type SandboxPerson } from "@/db/sandbox-messages";
import type { SandboxNumber } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { success } from "@/lib/result";
import { takeFault } from "../../faults/faults";
import { messageId } from "../../ids";
import { personWith, waIdOf } from "../../phone/people";
import { type Area, inAreaTransaction } from "../../sandbox";
import { announceStatus, type StatusChange } from "../../webhooks/announce-status";
import { type GraphCall, readParams } from "../graph-call";
import { objectLike, plain } from "../params";
import { type Answer, messageRefused, messageTitle, parameterInvalid, parameterMissing } from "../refusal";
import { readMessageContent, type SentContent } from "./message-content";

const schema = z.looseObject({
  messaging_product: z.literal("whatsapp"),
  to: z.union([z.string(), z.number().transform(String)]).optional(),
  recipient: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  context: objectLike(z.looseObject({ message_id: plain(200).optional() })).optional(),
  biz_opaque_callback_data: plain(512).optional(),
});

/** `POST /PHONE/messages` (spec/platform.md, D). */
export async function sendMessage(call: GraphCall, number: SandboxNumber): Promise<Answer> {
  const { area } = call;
  const read = readParams(call, schema);
  if (!read.ok) return read;
  // A receipt that the business has read something; nobody is told.
  if (read.value.status === "read") return success({ success: true });
  if (!number.isRegistered) return messageRefused(133010, "The phone number is not registered.");
  const person = await recipientOf(area, read.value);
  if (!person.ok) return person;
  if (person.value.waId === number.displayNumber.replace(/\D/g, "")) {
    return messageRefused(131021, "Recipient phone number cannot be the same as the sender.");
  }
  const content = await readMessageContent(area, number, call.params);
  if (!content.ok) return content;
  const { context, biz_opaque_callback_data } = read.value;
  const id = await deliver(area, {
    number,
    person: person.value,
    content: content.value,
    replyTo: context?.message_id ?? null,
    callbackData: biz_opaque_callback_data ?? null,
  });
  area.wake();
  return success(answerOf(call.params, person.value, id));
}

type Sending = {
  readonly number: SandboxNumber;
  readonly person: SandboxPerson;
  readonly content: SentContent;
  readonly replyTo: string | null;
  readonly callbackData: string | null;
};

/** Puts the message on the phone and tells how far it came, unless it is made to fail. */
async function deliver(
  area: Area,
  { number, person, content, replyTo, callbackData }: Sending,
): Promise<string> {
  return inAreaTransaction(area, async (inside) => {
    const failed = await takeFault(inside, "delivery-failed", "messages.send");
    const id = messageId(person.waId);
    const message = {
      id,
      numberId: number.id,
      waId: person.waId,
      sender: "business" as const,
      at: area.now(),
      status: failed ? ("failed" as const) : ("delivered" as const),
      // The content is made of texts, numbers and lists alone.
      content: content.shown as JsonObject,
      replyTo,
      callbackData,
      flowId: content.flow?.flowId ?? null,
      flowVersionId: content.flow?.versionId ?? null,
      flowToken: content.flowToken ?? null,
      closedAt: null,
    };
    await insertSandboxMessage(inside, message);
    const change = { message, person };
    if (failed) await announceStatus(inside, { ...change, ...failureOf(failed.code ?? 131026) });
    else {
      await announceStatus(inside, { ...change, status: "sent" });
      await announceStatus(inside, { ...change, status: "delivered" });
    }
    return id;
  });
}

function failureOf(code: number): Pick<StatusChange, "status" | "errors"> {
  const title = messageTitle(code);
  const href = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";
  return {
    status: "failed",
    errors: [{ code, title, message: title, error_data: { details: title }, href }],
  };
}

/** A number, or a user id where there is no number; the number wins. */
async function recipientOf(
  area: Area,
  { to, recipient }: { readonly to?: string | undefined; readonly recipient?: string | undefined },
): Promise<Answer<SandboxPerson>> {
  if (to === undefined && recipient === undefined) return parameterMissing("to");
  if (to === undefined) {
    const known = await findSandboxPerson(area, recipient ?? "");
    return known ? success(known) : parameterInvalid("Invalid parameter recipient: nobody has this user id.");
  }
  const waId = waIdOf(to);
  return waId
    ? success(await personWith(area, waId))
    : parameterInvalid("Invalid parameter to: it is no phone number.");
}

function answerOf(params: JsonObject, person: SandboxPerson, id: string): JsonObject {
  const { to, recipient = person.userId, type } = params;
  const contact =
    to === undefined
      ? { input: recipient, user_id: person.userId }
      : { input: String(to), wa_id: person.waId };
  const state = type === "template" ? { message_status: "accepted" } : {};
  return { messaging_product: "whatsapp", contacts: [contact], messages: [{ id, ...state }] };
}
