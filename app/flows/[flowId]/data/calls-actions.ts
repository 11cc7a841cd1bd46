"use server";

import { askAgain, callToAskAgainSchema } from "@/lib/live-data/calls/ask-again";
import { journeyToKeepSchema, keepJourney } from "@/lib/live-data/calls/journeys";
import { currentLiveData } from "@/lib/live-data/current-live-data";
import { serverAction } from "@/lib/server-action";

export const askCallAgain = serverAction(callToAskAgainSchema, (scope, call) =>
  askAgain(currentLiveData(), scope, call),
);

export const keepCallAsJourney = serverAction(journeyToKeepSchema, (scope, call) =>
  keepJourney(scope, call, new Date()),
);
