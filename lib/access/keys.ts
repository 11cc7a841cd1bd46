import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import {
  deleteAccessKey,
  findKeyHolder,
  insertAccessKey,
  listAccessKeys,
  type StoredAccessKey,
  touchAccessKey,
} from "@/db/access-keys";
import type { Database } from "@/db/database";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";

/** Says what it is when it turns up where it should not be. */
const prefix = "fsk_";
/** 32 random bytes as base64url. */
const pattern = /^fsk_[A-Za-z0-9_-]{43}$/;
const keysMax = 50;

export const keyToMakeSchema = z.object({ name: z.string().trim().min(1).max(80) });
export const keyToRevokeSchema = z.object({ keyId: z.string().max(100) });

export type TooMany = { readonly reason: "too-many"; readonly max: number };
export type KeyNotFound = { readonly reason: "not-found" };

/** Makes a key. It is told this once; only its hash is kept. */
export async function makeAccessKey(
  scope: Scope,
  { name }: z.output<typeof keyToMakeSchema>,
  now: Date,
): Promise<Result<{ readonly key: string }, TooMany>> {
  const { length } = await listAccessKeys(scope);
  if (length >= keysMax) return failure({ reason: "too-many", max: keysMax });
  const key = `${prefix}${randomBytes(32).toString("base64url")}`;
  await insertAccessKey(scope, { name, hash: hashOf(key), ending: key.slice(-4), createdAt: now });
  return success({ key });
}

export function listKeys(scope: Scope): Promise<readonly StoredAccessKey[]> {
  return listAccessKeys(scope);
}

/** What used it is refused from now on. */
export async function revokeAccessKey(
  scope: Scope,
  { keyId }: z.output<typeof keyToRevokeSchema>,
): Promise<Result<null, KeyNotFound>> {
  return (await deleteAccessKey(scope, keyId)) ? success(null) : failure({ reason: "not-found" });
}

/** For whom a program acts that shows this header; undefined when that is nobody. */
export async function scopeOfKey(
  db: Database,
  authorization: string | null,
  now: Date,
): Promise<Scope | undefined> {
  const key = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  if (key === undefined || !pattern.test(key)) return undefined;
  const holder = await findKeyHolder(db, hashOf(key));
  if (holder) await touchAccessKey(db, holder.keyId, now);
  return holder?.scope;
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
