"use server";

import { currentWebhookRoom } from "@/lib/notifying/current-webhook-room";
import {
  chosenWebhookSchema,
  deliveryToReplaySchema,
  readWebhook as read,
  removeWebhook as remove,
  replayDelivery as replay,
  rotateWebhookSecret as rotate,
  saveWebhook as save,
  testWebhook as test,
  switchWebhook as turn,
  webhookSwitchSchema,
  webhookToSaveSchema,
} from "@/lib/notifying/webhook-settings";
import { deleteResponses as deleteThem, responsesToDeleteSchema } from "@/lib/responses/delete-responses";
import { keepResponsesFor as keepFor, retentionSchema } from "@/lib/responses/retention";
import { serverAction } from "@/lib/server-action";

export const deleteResponses = serverAction(responsesToDeleteSchema, deleteThem);
export const keepResponsesFor = serverAction(retentionSchema, keepFor);
export const readWebhook = serverAction(chosenWebhookSchema, (scope, chosen) =>
  read(scope, chosen, new Date()),
);
export const saveWebhook = serverAction(webhookToSaveSchema, (scope, wish) =>
  save(currentWebhookRoom(), scope, wish),
);
/** Answers the new secret, this once. */
export const rotateWebhookSecret = serverAction(chosenWebhookSchema, (scope, chosen) =>
  rotate(currentWebhookRoom(), scope, chosen),
);
export const switchWebhook = serverAction(webhookSwitchSchema, (scope, wish) =>
  turn(currentWebhookRoom(), scope, wish),
);
export const removeWebhook = serverAction(chosenWebhookSchema, remove);
export const testWebhook = serverAction(chosenWebhookSchema, (scope, chosen) =>
  test(currentWebhookRoom(), scope, chosen),
);
export const replayDelivery = serverAction(deliveryToReplaySchema, (scope, chosen) =>
  replay(currentWebhookRoom(), scope, chosen),
);
