import { createHash } from "node:crypto";
import { insertSandboxToken } from "@/db/sandbox-accounts";
import { scopesNeeded } from "@/lib/meta/accounts/debug-token";
import { type Secret, secretOf } from "@/lib/secrets/secret";
import { newAccessToken } from "../ids";
import type { Area } from "../sandbox";

/** How a token is kept: it has 192 bits of chance, so that a plain digest is enough. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A further token of the workspace's app: for tests of expiry and permissions too (spec/platform.md, I.1.1). */
export async function createSandboxToken(
  area: Area,
  appId: string,
  {
    expiresAt = null,
    scopes = scopesNeeded,
  }: { readonly expiresAt?: Date | null; readonly scopes?: readonly string[] } = {},
): Promise<Secret> {
  const token = newAccessToken();
  await insertSandboxToken(area, { hash: tokenHash(token), appId, scopes, expiresAt });
  return secretOf(token);
}
