"use server";

import { z } from "zod";
import { currentRoom } from "@/lib/accounts/current-room";
import { type Result, success } from "@/lib/result";
import { wakeSending } from "@/lib/sending/current-sending";
import type { ShownSend } from "@/lib/sending/list-sends";
import { createList, listSchema } from "@/lib/sending/lists/create-list";
import { listPageSchema, lookAtList } from "@/lib/sending/lists/look-at-lists";
import { peopleSchema, previewPeople } from "@/lib/sending/lists/preview-people";
import { steerList as steer, wishSchema } from "@/lib/sending/lists/steer-list";
import { sendAgain as again, sendAgainSchema } from "@/lib/sending/send-again";
import { sendOneMessage } from "@/lib/sending/send-one";
import { createTemplate as create, templateSchema } from "@/lib/sending/templates/create-template";
import { refreshTemplates as refresh } from "@/lib/sending/templates/refresh-templates";
import {
  queueTemplateList,
  sendTemplate as sendFilled,
  templateListSchema,
  templateSendSchema,
} from "@/lib/sending/templates/send-template";
import { sendSchema } from "@/lib/sending/wanted-send";
import { serverAction } from "@/lib/server-action";

/** Sends one message; what WhatsApp did with it stands in the list. */
export const send = serverAction(sendSchema, (scope, input) => sendOneMessage(currentRoom(), scope, input));
export const sendAgain = serverAction(sendAgainSchema, (scope, input) => again(currentRoom(), scope, input));

export const readPeople = serverAction(peopleSchema, previewPeople);
/** Puts a message for everybody on a list into the queue, which goes on by itself. */
export const startList = serverAction(listSchema, (scope, input) =>
  thenWake(createList(currentRoom(), scope, input)),
);
export const startTemplateList = serverAction(templateListSchema, (scope, input) =>
  thenWake(queueTemplateList(currentRoom(), scope, input)),
);
export const steerList = serverAction(wishSchema, (scope, input) =>
  thenWake(steer(scope, input, new Date())),
);
export const listRows = serverAction(
  listPageSchema,
  async (scope, input): Promise<Result<readonly ShownSend[], never>> =>
    success(await lookAtList(scope, input)),
);

export const createTemplate = serverAction(templateSchema, (scope, input) =>
  create(currentRoom(), scope, input),
);
export const refreshTemplates = serverAction(z.object({ accountId: z.string().max(100) }), (scope, input) =>
  refresh(currentRoom(), scope, input.accountId),
);
export const sendTemplate = serverAction(templateSendSchema, (scope, input) =>
  sendFilled(currentRoom(), scope, input),
);

async function thenWake<Answer>(work: Promise<Answer>): Promise<Answer> {
  const answer = await work;
  wakeSending();
  return answer;
}
