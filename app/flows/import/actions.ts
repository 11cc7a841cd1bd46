"use server";

import { z } from "zod";
import { currentRoom } from "@/lib/accounts/current-room";
import { serverAction } from "@/lib/server-action";
import { flowsAtMeta } from "@/lib/sync/flows-at-meta";
import { flowToTakeSchema, importFromMeta } from "@/lib/sync/import-flow";

const chosenAccount = z.object({ accountId: z.string() });

export const listAtWhatsApp = serverAction(chosenAccount, (scope, input) =>
  flowsAtMeta(currentRoom(), scope, input),
);
export const importFromWhatsApp = serverAction(flowToTakeSchema, (scope, input) =>
  importFromMeta(currentRoom(), scope, input),
);
