"use server";

import type { Scope } from "@/db/scope";
import { currentRoom } from "@/lib/accounts/current-room";
import { type Result, success } from "@/lib/result";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { addPerson as add } from "@/lib/sandbox/phone/add-person";
import { markRead as mark } from "@/lib/sandbox/phone/chats";
import { notifyEndpoint as notify } from "@/lib/sandbox/phone/exchange";
import {
  activitySchema,
  chatKeySchema,
  completionSchema,
  deliverySchema,
  earlierSchema,
  messageIdSchema,
  noticeSchema,
  personChangeSchema,
  personSchema,
  textSchema,
} from "@/lib/sandbox/phone/inputs";
import { type MessagePage, readMessages } from "@/lib/sandbox/phone/look-at-phone";
import { openFlow as open } from "@/lib/sandbox/phone/open-flow";
import { changePerson as change } from "@/lib/sandbox/phone/people";
import { deliverAgain as deliver, readActivity as readOne } from "@/lib/sandbox/phone/read-activity";
import { completeFlow as complete, sendText as send } from "@/lib/sandbox/phone/say";
import { areaOf } from "@/lib/sandbox/sandbox";
import { flowToSendSchema, sendToPhone } from "@/lib/sending/send-to-phone";
import { serverAction } from "@/lib/server-action";

/** Speaks with the sandbox through its door, as with WhatsApp. */
export const sendFlow = serverAction(flowToSendSchema, (scope, input) =>
  sendToPhone(currentRoom(), scope, input),
);

const area = (scope: Scope) => areaOf(currentSandbox(), scope);

export const addPerson = serverAction(personSchema, (scope, input) => add(area(scope), input));
export const changePerson = serverAction(personChangeSchema, (scope, { waId, name, platform }) => {
  const wanted = { ...(name === undefined ? {} : { name }), ...(platform === undefined ? {} : { platform }) };
  return done(change(area(scope), waId, wanted));
});
export const markRead = serverAction(chatKeySchema, (scope, input) => done(mark(area(scope), input)));
export const sendText = serverAction(textSchema, (scope, input) => send(area(scope), input));
export const readEarlier = serverAction(
  earlierSchema,
  async (scope, input): Promise<Result<MessagePage, never>> =>
    success(await readMessages(area(scope), input)),
);
export const openFlow = serverAction(messageIdSchema, (scope, { messageId }) => open(area(scope), messageId));
export const completeFlow = serverAction(completionSchema, (scope, input) => complete(area(scope), input));
export const notifyEndpoint = serverAction(noticeSchema, (scope, input) => done(notify(area(scope), input)));
export const readActivity = serverAction(activitySchema, (scope, input) => readOne(area(scope), input));
export const deliverAgain = serverAction(deliverySchema, (scope, input) => deliver(area(scope), input));

async function done(work: Promise<void>): Promise<Result<void, never>> {
  await work;
  return success(undefined);
}
