"use server";

import { keepWebhooksFor as keepFor, webhooksKeptSchema } from "@/lib/responses/read-events";
import { serverAction } from "@/lib/server-action";

export const keepWebhooksFor = serverAction(webhooksKeptSchema, keepFor);
