"use server";

import { z } from "zod";
import { applyFix as apply, fixSchema } from "@/lib/accounts/apply-fix";
import { checkCredential as check, credentialToCheckSchema } from "@/lib/accounts/check-credential";
import { connectAccount as connect } from "@/lib/accounts/connect-account";
import { connectSandbox as connectTheSandbox, sandboxToConnectSchema } from "@/lib/accounts/connect-sandbox";
import { credentialsSchema } from "@/lib/accounts/credentials";
import { currentRoom } from "@/lib/accounts/current-room";
import { disconnectAccount as disconnect } from "@/lib/accounts/disconnect-account";
import type { CredentialCheck } from "@/lib/accounts/guide/field-check";
import { refreshAccount as refresh } from "@/lib/accounts/refresh-account";
import { numberToRegisterSchema, registerNumber as register } from "@/lib/accounts/register-number";
import { accountToRenameSchema, renameAccount as rename } from "@/lib/accounts/rename-account";
import { secretToReplaceSchema, replaceSecret as takeSecret } from "@/lib/accounts/replace-secret";
import { replaceToken as takeToken, tokenToReplaceSchema } from "@/lib/accounts/replace-token";
import { type Result, success } from "@/lib/result";
import { serverAction } from "@/lib/server-action";

const chosenAccount = z.object({ accountId: z.string() });

export const connectSandbox = serverAction(sandboxToConnectSchema, (scope, input) =>
  connectTheSandbox(currentRoom(), scope, input),
);
/** Looks at one thing that was entered; stores nothing. */
export const checkCredential = serverAction(
  credentialToCheckSchema,
  async (_, input): Promise<Result<CredentialCheck, never>> => success(await check(currentRoom(), input)),
);
export const connectAccount = serverAction(credentialsSchema, (scope, input) =>
  connect(currentRoom(), scope, input),
);
export const refreshAccount = serverAction(chosenAccount, (scope, input) =>
  refresh(currentRoom(), scope, input),
);
export const applyFix = serverAction(fixSchema, (scope, input) => apply(currentRoom(), scope, input));
export const registerNumber = serverAction(numberToRegisterSchema, (scope, input) =>
  register(currentRoom(), scope, input),
);
export const renameAccount = serverAction(accountToRenameSchema, rename);
export const replaceToken = serverAction(tokenToReplaceSchema, (scope, input) =>
  takeToken(currentRoom(), scope, input),
);
export const replaceSecret = serverAction(secretToReplaceSchema, (scope, input) =>
  takeSecret(currentRoom(), scope, input),
);
export const disconnectAccount = serverAction(chosenAccount, (scope, input) =>
  disconnect(currentRoom(), scope, input),
);
