"use server";

import { currentRoom } from "@/lib/accounts/current-room";
import { brokenTemplates } from "@/lib/publishing/broken-templates";
import { flowToPublishSchema, publishFlow as publish } from "@/lib/publishing/publish-flow";
import { readVersions as read, versionsSchema } from "@/lib/publishing/read-versions";
import { serverAction } from "@/lib/server-action";
import { cloneAtMeta } from "@/lib/sync/clone-at-meta";
import { copySchema, copyToAccount as copyTo } from "@/lib/sync/copy-to-account";
import { decisionSchema, linkedFlowSchema, decide as settle, readTheirs as theirs } from "@/lib/sync/decide";
import { deleteAtMeta } from "@/lib/sync/delete-at-meta";
import { previewLink, previewSchema } from "@/lib/sync/preview-link";
import { retire } from "@/lib/sync/retire";

/** Makes the draft live; answers when it is, or when a step did not succeed. */
export const publishFlow = serverAction(flowToPublishSchema, (scope, input) =>
  publish(currentRoom(), scope, input),
);
export const readTheirs = serverAction(linkedFlowSchema, (scope, input) =>
  theirs(currentRoom(), scope, input),
);
export const decide = serverAction(decisionSchema, (scope, input) => settle(currentRoom(), scope, input));
export const previewAtWhatsApp = serverAction(previewSchema, (scope, input) =>
  previewLink(currentRoom(), scope, input),
);
export const retireFlow = serverAction(linkedFlowSchema, (scope, input) =>
  retire(currentRoom(), scope, input),
);
export const deleteAtWhatsApp = serverAction(linkedFlowSchema, (scope, input) =>
  deleteAtMeta(currentRoom(), scope, input),
);
export const cloneAtWhatsApp = serverAction(linkedFlowSchema, (scope, input) =>
  cloneAtMeta(currentRoom(), scope, input),
);
export const copyToAccount = serverAction(copySchema, (scope, input) => copyTo(currentRoom(), scope, input));
export const readBrokenTemplates = serverAction(versionsSchema, (scope, input) =>
  brokenTemplates(currentRoom(), scope, input),
);
export const readVersions = serverAction(versionsSchema, read);
