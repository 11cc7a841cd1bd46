"use server";

import { currentRoom } from "@/lib/accounts/current-room";
import { flowToPublishSchema, publishFlow as publish } from "@/lib/publishing/publish-flow";
import { serverAction } from "@/lib/server-action";

/** Makes the draft live; answers when it is, or when a step did not succeed. */
export const publishFlow = serverAction(flowToPublishSchema, (scope, input) =>
  publish(currentRoom(), scope, input),
);
