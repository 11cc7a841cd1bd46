"use server";

import { keyToMakeSchema, keyToRevokeSchema, makeAccessKey, revokeAccessKey } from "@/lib/access/keys";
import { serverAction } from "@/lib/server-action";

/** Answers the key, this once. */
export const makeKey = serverAction(keyToMakeSchema, (scope, input) =>
  makeAccessKey(scope, input, new Date()),
);
export const revokeKey = serverAction(keyToRevokeSchema, revokeAccessKey);
