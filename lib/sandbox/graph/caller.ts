import { timingSafeEqual } from "node:crypto";
import { findSandboxApp, findSandboxAppById, findSandboxToken } from "@/db/sandbox-accounts";
import type { Json, JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { scopesNeeded } from "@/lib/meta/accounts/debug-token";
import { appSecretProof } from "@/lib/meta/client/address";
import { success } from "@/lib/result";
import { appSecretOf } from "../accounts/app-secret";
import { tokenHash } from "../accounts/tokens";
import { type Area, areaOf, type Sandbox } from "../sandbox";
import type { Caller } from "./graph-call";
import { type Answer, parameterInvalid, refuse } from "./refusal";

/** Who calls, by the bearer token or the parameter `access_token` (spec/platform.md, A.1 and A.2). */
export async function callerOf(
  sandbox: Sandbox,
  headers: Headers,
  params: JsonObject,
): Promise<Answer<{ readonly area: Area; readonly caller: Caller }>> {
  const token = tokenIn(headers, params.access_token);
  if (token === undefined) {
    return refuse({ message: "An access token is required to request this resource.", code: 104 });
  }
  const known = token.includes("|") ? await byAppToken(sandbox, token) : await byUserToken(sandbox, token);
  if (!known.ok) return known;
  const { caller } = known.value;
  const proof = params.appsecret_proof;
  if (proof !== undefined && proof !== appSecretProof(token, appSecretOf(sandbox, caller.app).reveal())) {
    return parameterInvalid("Invalid appsecret_proof provided in the API argument");
  }
  return known;
}

export function tokenExpired(at: Date) {
  return refuse(
    { message: `Error validating access token: Session has expired on ${at.toUTCString()}.`, code: 190 },
    401,
  );
}

async function byUserToken(sandbox: Sandbox, token: string) {
  const row = await findSandboxToken(sandbox.db, tokenHash(token));
  if (!row) return tokenUnknown();
  if (row.expiresAt && row.expiresAt <= sandbox.now()) return tokenExpired(row.expiresAt);
  const area = areaOf(sandbox, row);
  const app = await findSandboxApp(area);
  invariant(app, "a token belongs to an app");
  return success({ area, caller: { kind: "user", app, scopes: row.scopes } as const });
}

async function byAppToken(sandbox: Sandbox, token: string) {
  const [id = "", secret = ""] = token.split("|");
  const app = await findSandboxAppById(sandbox.db, id);
  if (!app || !isSame(secret, appSecretOf(sandbox, app).reveal())) return tokenUnknown();
  return success({ area: areaOf(sandbox, app), caller: { kind: "app", app, scopes: scopesNeeded } as const });
}

function tokenUnknown() {
  return refuse({ message: "Invalid OAuth access token - Cannot parse access token", code: 190 }, 401);
}

function tokenIn(headers: Headers, parameter: Json | undefined): string | undefined {
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return bearer ?? (typeof parameter === "string" && parameter !== "" ? parameter : undefined);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(tokenHash(a)), Buffer.from(tokenHash(b))];
  return timingSafeEqual(left, right);
}

/** What a token is, for `debug_token`; undefined when it is none of this app. */
export async function tokenFacts(
  sandbox: Sandbox,
  token: string,
): Promise<{ readonly caller: Caller; readonly area: Area; readonly expiresAt: Date | null } | undefined> {
  const known = token.includes("|") ? await byAppToken(sandbox, token) : await byUserToken(sandbox, token);
  if (!known.ok) return undefined;
  const row =
    known.value.caller.kind === "user" ? await findSandboxToken(sandbox.db, tokenHash(token)) : undefined;
  return { ...known.value, expiresAt: row?.expiresAt ?? null };
}
