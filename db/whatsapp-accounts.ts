import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import {
  type AccountConnection,
  type AccountKind,
  type CheckReport,
  whatsappAccount,
} from "./schema/whatsapp-account";
import type { Scope, WorkspaceScope } from "./scope";

/** A connected WhatsApp Business Account, without its secrets. */
export type StoredAccount = {
  readonly id: string;
  readonly kind: AccountKind;
  readonly connection: AccountConnection;
  readonly name: string;
  readonly wabaId: string;
  readonly appId: string;
  /** Meta's id of the number that was chosen at the connection. */
  readonly mainPhoneNumberId: string;
  readonly graphBaseUrl: string | null;
  readonly graphVersion: string | null;
  readonly lastCheck: CheckReport | null;
  /** ISO 8601. */
  readonly createdAt: string;
};

/** Its secrets as they are stored: sealed. */
export type SealedSecrets = {
  readonly accessToken: string;
  readonly appSecret: string;
  readonly previousAppSecret: string | null;
  readonly previousAppSecretUntil: Date | null;
  readonly verifyToken: string;
};

export type SealedAccount = StoredAccount & { readonly sealed: SealedSecrets };

/** What a connection writes. The id is made before, because the secrets are sealed for it: `newAccountId`. */
export type AccountToStore = Omit<StoredAccount, "createdAt" | "lastCheck"> & {
  readonly sealed: Pick<SealedSecrets, "accessToken" | "appSecret" | "verifyToken">;
};

const columns = {
  id: whatsappAccount.id,
  kind: whatsappAccount.kind,
  connection: whatsappAccount.connection,
  name: whatsappAccount.name,
  wabaId: whatsappAccount.wabaId,
  appId: whatsappAccount.appId,
  mainPhoneNumberId: whatsappAccount.mainPhoneNumberId,
  graphBaseUrl: whatsappAccount.graphBaseUrl,
  graphVersion: whatsappAccount.graphVersion,
  lastCheck: whatsappAccount.lastCheck,
  createdAt: whatsappAccount.createdAt,
};

export const newAccountId = newId;

/** The connected accounts of the workspace, oldest first. */
export async function listAccounts(scope: WorkspaceScope): Promise<readonly StoredAccount[]> {
  const rows = await scope.db
    .select(columns)
    .from(whatsappAccount)
    .where(and(eq(whatsappAccount.workspaceId, scope.workspaceId), isNull(whatsappAccount.disconnectedAt)))
    .orderBy(asc(whatsappAccount.createdAt), asc(whatsappAccount.id));
  return rows.map(accountOf);
}

/** Accounts of the sandbox that the workspace has, or had. */
export async function listSimulatedIds({ db, workspaceId }: WorkspaceScope): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: whatsappAccount.id })
    .from(whatsappAccount)
    .where(and(eq(whatsappAccount.workspaceId, workspaceId), eq(whatsappAccount.kind, "sandbox")));
  return new Set(rows.map(({ id }) => id));
}

/** A connected account with its sealed secrets. */
export async function findSealedAccount(
  scope: WorkspaceScope,
  id: string,
): Promise<SealedAccount | undefined> {
  const rows = await scope.db.select().from(whatsappAccount).where(connected(scope, id));
  return rows.flatMap(sealedOf)[0];
}

/** Whether this workspace has, or had, an account of Meta's under this id. */
export async function findAccountOfWaba(
  scope: WorkspaceScope,
  wabaId: string,
): Promise<{ readonly id: string; readonly isConnected: boolean } | undefined> {
  const rows = await scope.db
    .select({ id: whatsappAccount.id, disconnectedAt: whatsappAccount.disconnectedAt })
    .from(whatsappAccount)
    .where(and(eq(whatsappAccount.workspaceId, scope.workspaceId), eq(whatsappAccount.wabaId, wabaId)));
  return rows[0] && { id: rows[0].id, isConnected: rows[0].disconnectedAt === null };
}

/**
 * The connected accounts of one Meta app in all workspaces. Webhooks come to the app, without a workspace: whoever asks
 * checks a signature with the secrets before anything else.
 */
export async function listAccountsOfApp(
  db: Database,
  appId: string,
): Promise<readonly (SealedAccount & { readonly workspaceId: string })[]> {
  const rows = await db
    .select()
    .from(whatsappAccount)
    .where(and(eq(whatsappAccount.appId, appId), isNull(whatsappAccount.disconnectedAt)))
    .orderBy(asc(whatsappAccount.createdAt), asc(whatsappAccount.id));
  return rows.flatMap((row) =>
    sealedOf(row).map((account) => ({ ...account, workspaceId: row.workspaceId })),
  );
}

/** Fails on the index `whatsapp_account_waba_unique` when the workspace has the account already. */
export async function insertAccount(
  { db, workspaceId, userId }: Scope,
  { sealed, ...account }: AccountToStore,
): Promise<void> {
  await db.insert(whatsappAccount).values({ ...account, ...sealed, workspaceId, createdBy: userId });
}

/** Writes a connection over an account that is there, connected or not; what it was is forgotten. */
export async function overwriteAccount(
  { db, workspaceId }: WorkspaceScope,
  { sealed, id, ...account }: AccountToStore,
): Promise<void> {
  const forgotten = {
    previousAppSecret: null,
    previousAppSecretUntil: null,
    lastCheck: null,
    disconnectedAt: null,
  };
  await db
    .update(whatsappAccount)
    .set({ ...account, ...sealed, ...forgotten })
    .where(and(eq(whatsappAccount.id, id), eq(whatsappAccount.workspaceId, workspaceId)));
}

export type AccountChange = Partial<Pick<StoredAccount, "name" | "lastCheck" | "mainPhoneNumberId">> &
  Partial<SealedSecrets>;

/** False when there is no such connected account. */
export async function updateAccount(
  scope: WorkspaceScope,
  id: string,
  change: AccountChange,
): Promise<boolean> {
  const rows = await scope.db
    .update(whatsappAccount)
    .set(change)
    .where(connected(scope, id))
    .returning({ id: whatsappAccount.id });
  return rows.length > 0;
}

/** Forgets the secrets and takes the account off the list. False when there is no such connected account. */
export async function forgetAccount(scope: WorkspaceScope, id: string, at: Date): Promise<boolean> {
  const rows = await scope.db
    .update(whatsappAccount)
    .set({
      accessToken: null,
      appSecret: null,
      previousAppSecret: null,
      previousAppSecretUntil: null,
      verifyToken: null,
      lastCheck: null,
      disconnectedAt: at,
    })
    .where(connected(scope, id))
    .returning({ id: whatsappAccount.id });
  return rows.length > 0;
}

function connected({ workspaceId }: WorkspaceScope, id: string) {
  return and(
    eq(whatsappAccount.id, id),
    eq(whatsappAccount.workspaceId, workspaceId),
    isNull(whatsappAccount.disconnectedAt),
  );
}

type Row = typeof whatsappAccount.$inferSelect;

function accountOf(row: Pick<Row, keyof typeof columns>): StoredAccount {
  const { id, kind, connection, name, wabaId, appId, mainPhoneNumberId } = row;
  const { graphBaseUrl, graphVersion, lastCheck, createdAt } = row;
  const identity = { id, kind, connection, name, wabaId, appId, mainPhoneNumberId };
  return { ...identity, graphBaseUrl, graphVersion, lastCheck, createdAt: createdAt.toISOString() };
}

/** Nothing for a row without secrets, which is a disconnected one. */
function sealedOf(row: Row): readonly SealedAccount[] {
  const { accessToken, appSecret, verifyToken, previousAppSecret, previousAppSecretUntil } = row;
  if (accessToken === null || appSecret === null || verifyToken === null) return [];
  const sealed = { accessToken, appSecret, verifyToken, previousAppSecret, previousAppSecretUntil };
  return [{ ...accountOf(row), sealed }];
}
