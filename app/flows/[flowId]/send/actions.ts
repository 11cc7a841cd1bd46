"use server";

import { currentRoom } from "@/lib/accounts/current-room";
import { sendAgain as again, sendAgainSchema } from "@/lib/sending/send-again";
import { sendOneMessage } from "@/lib/sending/send-one";
import { sendSchema } from "@/lib/sending/wanted-send";
import { serverAction } from "@/lib/server-action";

/** Sends one message; what WhatsApp did with it stands in the list. */
export const send = serverAction(sendSchema, (scope, input) => sendOneMessage(currentRoom(), scope, input));
export const sendAgain = serverAction(sendAgainSchema, (scope, input) => again(currentRoom(), scope, input));
