import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { newId } from "./new-id";
import { type KeySignature, whatsappNumber } from "./schema/whatsapp-number";
import type { WorkspaceScope } from "./scope";

/** What Meta says about a number. */
export type NumberFacts = {
  /** Meta's id of the number. */
  readonly phoneNumberId: string;
  /** "+1 555-078-3881" */
  readonly displayNumber: string;
  readonly verifiedName: string | null;
  readonly quality: string;
  readonly verification: string;
  readonly status: string | null;
  readonly nameStatus: string | null;
  readonly throughput: string | null;
  readonly messagingLimit: string | null;
};

/** A number of a connected account, without its private keys. */
export type StoredNumber = NumberFacts & {
  readonly id: string;
  readonly accountId: string;
  /** SPKI PEM of the pair that Flowsmith made. */
  readonly publicKey: string | null;
  /** Whether Meta took that key. */
  readonly isKeyUploaded: boolean;
  readonly keySignature: KeySignature | null;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** Whether the account has it no more. */
  readonly isGone: boolean;
};

/** The private keys of a number as they are stored: sealed. */
export type SealedKeys = {
  readonly privateKey: string;
  readonly previousPrivateKey: string | null;
  /** Until when the previous one is good; null: until Meta takes the newer one. */
  readonly previousKeyUntil: Date | null;
};

export type SealedPair = { readonly publicKey: string; readonly privateKey: string };

export async function listNumbers(
  { db, workspaceId }: WorkspaceScope,
  accountId?: string,
): Promise<readonly StoredNumber[]> {
  const ofAccount = accountId === undefined ? undefined : eq(whatsappNumber.accountId, accountId);
  const rows = await db
    .select()
    .from(whatsappNumber)
    .where(and(eq(whatsappNumber.workspaceId, workspaceId), ofAccount))
    .orderBy(asc(whatsappNumber.displayNumber), asc(whatsappNumber.id));
  return rows.map(numberOf);
}

export async function findNumber(scope: WorkspaceScope, id: string): Promise<StoredNumber | undefined> {
  const rows = await scope.db.select().from(whatsappNumber).where(own(scope, id));
  return rows.map(numberOf)[0];
}

/** Undefined when the number has no key pair. */
export async function findSealedKeys(scope: WorkspaceScope, id: string): Promise<SealedKeys | undefined> {
  const rows = await scope.db.select().from(whatsappNumber).where(own(scope, id));
  return rows.flatMap(({ privateKey, previousPrivateKey, previousKeyUntil }) =>
    privateKey === null ? [] : [{ privateKey, previousPrivateKey, previousKeyUntil }],
  )[0];
}

export type NumbersSeen = {
  readonly facts: readonly NumberFacts[];
  /** False when the list may lack numbers that are there. */
  readonly isWhole?: boolean;
  readonly at: Date;
};

/** Takes over what Meta says about all numbers of an account, and marks those that it has no more. */
export async function replaceNumbers(
  scope: WorkspaceScope,
  accountId: string,
  { facts, isWhole = true, at }: NumbersSeen,
): Promise<void> {
  const { db, workspaceId } = scope;
  for (const fact of facts) {
    const seen = { ...fact, checkedAt: at, goneAt: null };
    await db
      .insert(whatsappNumber)
      .values({ id: newId(), workspaceId, accountId, ...seen })
      .onConflictDoUpdate({ target: [whatsappNumber.accountId, whatsappNumber.phoneNumberId], set: seen });
  }
  if (!isWhole) return;
  const ids = facts.map(({ phoneNumberId }) => phoneNumberId);
  await db
    .update(whatsappNumber)
    .set({ goneAt: at })
    .where(
      and(
        eq(whatsappNumber.workspaceId, workspaceId),
        eq(whatsappNumber.accountId, accountId),
        isNull(whatsappNumber.goneAt),
        ids.length > 0 ? notInArray(whatsappNumber.phoneNumberId, ids) : undefined,
      ),
    );
}

/** Gives a number its first pair. False when it has one. */
export async function storeFirstPair(scope: WorkspaceScope, id: string, pair: SealedPair): Promise<boolean> {
  const rows = await scope.db
    .update(whatsappNumber)
    .set({ ...pair, keyUploadedAt: null, keySignature: null })
    .where(and(own(scope, id), isNull(whatsappNumber.privateKey)))
    .returning({ id: whatsappNumber.id });
  return rows.length > 0;
}

/**
 * Puts a new pair before the one with the public key `from`, which stays good until Meta takes the new one. False when
 * the number has another pair by now.
 */
export async function storeNextPair(
  scope: WorkspaceScope,
  id: string,
  { from, ...pair }: SealedPair & { readonly from: string },
): Promise<boolean> {
  const rows = await scope.db
    .update(whatsappNumber)
    .set({
      ...pair,
      previousPrivateKey: sql`${whatsappNumber.privateKey}`,
      previousKeyUntil: null,
      keyUploadedAt: null,
      keySignature: null,
    })
    .where(and(own(scope, id), eq(whatsappNumber.publicKey, from)))
    .returning({ id: whatsappNumber.id });
  return rows.length > 0;
}

/** Notes that Meta has the public key, and until when the one before it is kept; again, and nothing changes. */
export async function noteKeyUpload(
  scope: WorkspaceScope,
  id: string,
  upload: { readonly publicKey: string; readonly at: Date; readonly previousUntil: Date },
): Promise<void> {
  await scope.db
    .update(whatsappNumber)
    .set({
      keyUploadedAt: upload.at,
      previousKeyUntil: sql`case when ${whatsappNumber.previousPrivateKey} is null then null else ${upload.previousUntil.toISOString()}::timestamptz end`,
    })
    .where(
      and(
        own(scope, id),
        eq(whatsappNumber.publicKey, upload.publicKey),
        isNull(whatsappNumber.keyUploadedAt),
      ),
    );
}

/** What Meta says about its signature on the key; `isAtMeta` false when it has another key or none. */
export async function noteKeySignature(
  scope: WorkspaceScope,
  id: string,
  { signature, isAtMeta }: { readonly signature: KeySignature | null; readonly isAtMeta: boolean },
): Promise<void> {
  await scope.db
    .update(whatsappNumber)
    .set({ keySignature: signature, ...(isAtMeta ? {} : { keyUploadedAt: null }) })
    .where(own(scope, id));
}

/** Forgets the keys of all numbers of an account. */
export async function forgetKeys({ db, workspaceId }: WorkspaceScope, accountId: string): Promise<void> {
  await db
    .update(whatsappNumber)
    .set({
      publicKey: null,
      privateKey: null,
      keyUploadedAt: null,
      previousPrivateKey: null,
      previousKeyUntil: null,
      keySignature: null,
    })
    .where(and(eq(whatsappNumber.workspaceId, workspaceId), eq(whatsappNumber.accountId, accountId)));
}

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(whatsappNumber.id, id), eq(whatsappNumber.workspaceId, workspaceId));
}

function numberOf(row: typeof whatsappNumber.$inferSelect): StoredNumber {
  const { workspaceId, privateKey, previousPrivateKey, previousKeyUntil, ...number } = row;
  const { keyUploadedAt, checkedAt, goneAt, ...rest } = number;
  return {
    ...rest,
    isKeyUploaded: keyUploadedAt !== null,
    checkedAt: checkedAt.toISOString(),
    isGone: goneAt !== null,
  };
}
