"use server";

import { currentRoom } from "@/lib/accounts/current-room";
import { flowToPublishSchema, publishFlow as publish } from "@/lib/publishing/publish-flow";
import { readVersions as read, versionsSchema } from "@/lib/publishing/read-versions";
import { serverAction } from "@/lib/server-action";
import { decisionSchema, linkedFlowSchema, decide as settle, readTheirs as theirs } from "@/lib/sync/decide";
import { syncFlow } from "@/lib/sync/sync-flow";

/** Makes the draft live; answers when it is, or when a step did not succeed. */
export const publishFlow = serverAction(flowToPublishSchema, (scope, input) =>
  publish(currentRoom(), scope, input),
);
/** Asks WhatsApp how the Flow stands now. */
export const askWhatsApp = serverAction(linkedFlowSchema, (scope, input) =>
  syncFlow(currentRoom(), scope, input),
);
export const readTheirs = serverAction(linkedFlowSchema, (scope, input) =>
  theirs(currentRoom(), scope, input),
);
export const decide = serverAction(decisionSchema, (scope, input) => settle(currentRoom(), scope, input));
export const readVersions = serverAction(versionsSchema, read);
