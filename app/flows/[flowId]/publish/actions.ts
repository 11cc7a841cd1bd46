"use server";

import { currentRoom } from "@/lib/accounts/current-room";
import { flowToPublishSchema, publishFlow as publish } from "@/lib/publishing/publish-flow";
import { readVersions as read, versionsSchema } from "@/lib/publishing/read-versions";
import { serverAction } from "@/lib/server-action";

/** Makes the draft live; answers when it is, or when a step did not succeed. */
export const publishFlow = serverAction(flowToPublishSchema, (scope, input) =>
  publish(currentRoom(), scope, input),
);
export const readVersions = serverAction(versionsSchema, read);
