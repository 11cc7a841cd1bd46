import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./database";
import { dataSource } from "./schema/data-source";
import { endpoint } from "./schema/endpoint";
import { endpointFile } from "./schema/endpoint-file";
import { outgoingWebhook } from "./schema/outgoing-webhook";
import { sandboxApp } from "./schema/sandbox-app";
import { whatsappAccount } from "./schema/whatsapp-account";
import { whatsappNumber } from "./schema/whatsapp-number";

/**
 * A column that holds a sealed secret. The purpose and the identity of its row are part of the seal, so a secret opens
 * in its own place only; what moves into the column for its predecessor keeps its purpose.
 */
export type SealedColumn = {
  readonly purpose: string;
  readonly table: PgTable;
  readonly row: PgColumn;
  readonly text: PgColumn;
  /** Name of the column in the schema. */
  readonly key: string;
};

/** What a sealed secret of an account, a number, a webhook or a source is for. */
export const sealPurposes = {
  accessToken: "access token",
  appSecret: "app secret",
  verifyToken: "verify token",
  privateKey: "private key",
  webhookSecret: "webhook secret",
  sourceSecrets: "source secrets",
  forwardSecret: "secret of forwarded questions",
  handlerEnvironment: "environment of a handler",
  endpointFile: "file of a question",
} as const;

const ofAccount = { table: whatsappAccount, row: whatsappAccount.id };
const ofWebhook = { table: outgoingWebhook, row: outgoingWebhook.id };
const ofEndpoint = { table: endpoint, row: endpoint.id };
const ofNumber = { table: whatsappNumber, row: whatsappNumber.id };

/** All of them: what is missing here is lost when keys are rotated. */
export const sealedColumns: readonly SealedColumn[] = [
  {
    ...ofAccount,
    purpose: sealPurposes.accessToken,
    text: whatsappAccount.accessToken,
    key: "accessToken",
  },
  { ...ofAccount, purpose: sealPurposes.appSecret, text: whatsappAccount.appSecret, key: "appSecret" },
  {
    ...ofAccount,
    purpose: sealPurposes.appSecret,
    text: whatsappAccount.previousAppSecret,
    key: "previousAppSecret",
  },
  { ...ofAccount, purpose: sealPurposes.verifyToken, text: whatsappAccount.verifyToken, key: "verifyToken" },
  { ...ofNumber, purpose: sealPurposes.privateKey, text: whatsappNumber.privateKey, key: "privateKey" },
  {
    ...ofNumber,
    purpose: sealPurposes.privateKey,
    text: whatsappNumber.previousPrivateKey,
    key: "previousPrivateKey",
  },
  { ...ofWebhook, purpose: sealPurposes.webhookSecret, text: outgoingWebhook.secret, key: "secret" },
  {
    ...ofWebhook,
    purpose: sealPurposes.webhookSecret,
    text: outgoingWebhook.previousSecret,
    key: "previousSecret",
  },
  {
    table: dataSource,
    row: dataSource.id,
    purpose: sealPurposes.sourceSecrets,
    text: dataSource.secrets,
    key: "secrets",
  },
  {
    ...ofEndpoint,
    purpose: sealPurposes.forwardSecret,
    text: endpoint.signingSecret,
    key: "signingSecret",
  },
  {
    ...ofEndpoint,
    purpose: sealPurposes.handlerEnvironment,
    text: endpoint.environment,
    key: "environment",
  },
  {
    table: endpointFile,
    row: endpointFile.id,
    purpose: sealPurposes.endpointFile,
    text: endpointFile.item,
    key: "item",
  },
  {
    table: sandboxApp,
    row: sandboxApp.id,
    purpose: "sandbox app secret",
    text: sandboxApp.secret,
    key: "secret",
  },
];

export type SealedValue = { readonly row: string; readonly text: string };

/** The next values of a column in all workspaces, by the identity of their rows: for the rotation of keys alone. */
export async function listSealed(
  db: Database,
  { table, row, text }: SealedColumn,
  { after, countMax }: { readonly after: string; readonly countMax: number },
): Promise<readonly SealedValue[]> {
  return db
    .select({ row: sql<string>`${row}`, text: sql<string>`${text}` })
    .from(table)
    .where(and(isNotNull(text), gt(row, after)))
    .orderBy(asc(row))
    .limit(countMax);
}

/** False when the value is another one by now. */
export async function replaceSealed(
  db: Database,
  { table, row, text, key }: SealedColumn,
  value: { readonly row: string; readonly from: string; readonly to: string },
): Promise<boolean> {
  const rows = await db
    .update(table)
    .set({ [key]: value.to })
    .where(and(eq(row, value.row), eq(text, value.from)))
    .returning({ row: sql<string>`${row}` });
  return rows.length > 0;
}
