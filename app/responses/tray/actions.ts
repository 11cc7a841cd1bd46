"use server";

import { wakeNotifying } from "@/lib/notifying/current-notifier";
import {
  assignResponse as assignIt,
  chosenResponseSchema,
  dismissalSchema,
  dismissResponse,
  readTray as read,
  responseToAssignSchema,
  trayPageSchema,
  unassign as unassignIt,
} from "@/lib/responses/tray";
import { serverAction } from "@/lib/server-action";

export const readTray = serverAction(trayPageSchema, read);
export const assign = serverAction(responseToAssignSchema, async (scope, choice) => {
  const assigned = await assignIt(scope, choice, new Date());
  if (assigned.ok) wakeNotifying();
  return assigned;
});
export const unassign = serverAction(chosenResponseSchema, unassignIt);
export const dismiss = serverAction(dismissalSchema, (scope, choice) =>
  dismissResponse(scope, choice, new Date()),
);
