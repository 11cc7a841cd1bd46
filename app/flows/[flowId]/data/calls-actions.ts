"use server";

import { askAgain, callToAskAgainSchema } from "@/lib/live-data/calls/ask-again";
import { currentLiveData } from "@/lib/live-data/current-live-data";
import { serverAction } from "@/lib/server-action";

export const askCallAgain = serverAction(callToAskAgainSchema, (scope, call) =>
  askAgain(currentLiveData(), scope, call),
);
