"use server";

import { serverAction } from "@/lib/server-action";
import { dismissNotice as dismiss, noticeChoiceSchema } from "@/lib/sync/notices";

/** A person has seen it. */
export const dismissNotice = serverAction(noticeChoiceSchema, (scope, input) =>
  dismiss(scope, input, new Date()),
);
