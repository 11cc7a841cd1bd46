"use server";

import { currentForwardRoom } from "@/lib/live-data/forward/current-forward-room";
import {
  forwardChoiceSchema,
  forwardTo,
  forwardToSetSchema,
  readForwarding as readForward,
  renewForwardSecret as renewSecret,
} from "@/lib/live-data/forward/set-up-forward";
import { forwardToTrySchema, tryForward as tryServer } from "@/lib/live-data/forward/try-forward";
import { currentHandlerRoom } from "@/lib/live-data/handler/current-handler-room";
import { handlerDraftSchema, saveHandlerDraft as save } from "@/lib/live-data/handler/handler-draft";
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
import { letRulesAnswer as chooseRules, rulesToChooseSchema } from "@/lib/live-data/look-at-live-data";
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
export const setHandlerSecret = serverAction(secretToSetSchema, (scope, secret) =>
  set(currentHandlerRoom(), scope, secret),
);
export const removeHandlerSecret = serverAction(secretToRemoveSchema, (scope, secret) =>
  remove(currentHandlerRoom(), scope, secret),
);

export const letRulesAnswer = serverAction(rulesToChooseSchema, (scope, chosen) =>
  chooseRules(scope, chosen, new Date()),
);
export const readForwarding = serverAction(forwardChoiceSchema, (scope, chosen) =>
  readForward(currentForwardRoom(), scope, chosen),
);
/** The server answers from then on. */
export const setForwarding = serverAction(forwardToSetSchema, (scope, wish) =>
  forwardTo(currentForwardRoom(), scope, wish),
);
export const renewForwardSecret = serverAction(forwardChoiceSchema, (scope, chosen) =>
  renewSecret(currentForwardRoom(), scope, chosen),
);
export const tryForward = serverAction(forwardToTrySchema, (scope, asked) =>
  tryServer(currentForwardRoom(), scope, asked),
);
