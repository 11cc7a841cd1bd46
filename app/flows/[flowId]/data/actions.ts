"use server";

import { z } from "zod";
import { currentHandlerRoom } from "@/lib/live-data/handler/current-handler-room";
import { handlerDraftSchema, saveHandlerDraft as save } from "@/lib/live-data/handler/handler-draft";
import { readVersions as versionsOf } from "@/lib/live-data/handler/look-at-handler";
import {
  checkCode as check,
  codeToCheckSchema,
  handlerToPutLiveSchema,
  putHandlerLive as putLive,
} from "@/lib/live-data/handler/put-live";
import {
  removeHandlerSecret as remove,
  secretToRemoveSchema,
  secretToSetSchema,
  setHandlerSecret as set,
} from "@/lib/live-data/handler/secrets";
import { codeToTrySchema, tryCode as tryIt } from "@/lib/live-data/handler/try-code";
import { type Result, success } from "@/lib/result";
import { serverAction } from "@/lib/server-action";

export const saveHandlerDraft = serverAction(handlerDraftSchema, (scope, draft) =>
  save(scope, draft, new Date()),
);
export const checkCode = serverAction(
  codeToCheckSchema,
  async (scope, { code }): Promise<Result<Awaited<ReturnType<typeof check>>, never>> =>
    success(await check(currentHandlerRoom(), scope, code)),
);
export const tryCode = serverAction(codeToTrySchema, (scope, asked) =>
  tryIt(currentHandlerRoom(), scope, asked),
);
export const putHandlerLive = serverAction(handlerToPutLiveSchema, (scope, wish) =>
  putLive(currentHandlerRoom(), scope, wish),
);
export const readHandlerVersions = serverAction(
  z.object({ flowId: z.string().max(100) }),
  async (scope, { flowId }): Promise<Result<Awaited<ReturnType<typeof versionsOf>>, never>> =>
    success(await versionsOf(scope, flowId)),
);
export const setHandlerSecret = serverAction(secretToSetSchema, (scope, secret) =>
  set(currentHandlerRoom(), scope, secret),
);
export const removeHandlerSecret = serverAction(secretToRemoveSchema, (scope, secret) =>
  remove(currentHandlerRoom(), scope, secret),
);
