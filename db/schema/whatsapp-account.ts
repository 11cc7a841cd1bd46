import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { user } from "./user";
import { workspace } from "./workspace";

export const accountKinds = ["sandbox", "real"] as const;
export type AccountKind = (typeof accountKinds)[number];

/** How the account came here. Meta's own dialog has its place; nothing offers it until it is configured. */
export const accountConnections = ["sandbox", "credentials", "embedded-signup"] as const;
export type AccountConnection = (typeof accountConnections)[number];

export type CheckState = "good" | "caution" | "problem" | "off" | "unknown";

/** What can be looked at: of the account, and of each of its numbers. */
export type CheckId =
  | "token"
  | "permissions"
  | "app-secret"
  | "account"
  | "webhooks"
  | "number"
  | "quality"
  | "key";

/** Pages of Meta where only its owner can do something. */
export const pagesOfMeta = ["open-manager", "open-verification", "open-support"] as const;
export type PageOfMeta = (typeof pagesOfMeta)[number];

/** What can be done about a check from here. The ones that take something over from another program ask first. */
export type CheckFix =
  | PageOfMeta
  | "replace-token"
  | "replace-secret"
  | "subscribe"
  | "take-over-webhooks"
  | "set-key"
  | "take-over-key"
  | "register";

export type AccountCheck = {
  readonly id: CheckId;
  /** Of a number: its id here. */
  readonly numberId?: string;
  readonly state: CheckState;
  /** What was found, in words. */
  readonly happened: string;
  /** What to do. */
  readonly remedy?: string;
  /** Meta's own words and figures. */
  readonly details?: string;
  readonly fix?: CheckFix;
};

/** One look at an account. `checkedAt` is ISO 8601. */
export type CheckReport = { readonly checkedAt: string; readonly checks: readonly AccountCheck[] };

/**
 * A connected WhatsApp Business Account. Secrets are sealed for this row (db/sealed-columns.ts). A disconnected one stays
 * without them, so that what was published and answered keeps its account.
 */
export const whatsappAccount = pgTable(
  "whatsapp_account",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: accountKinds }).notNull(),
    connection: text("connection", { enum: accountConnections }).notNull(),
    name: text("name").notNull(),
    wabaId: text("waba_id").notNull(),
    appId: text("app_id").notNull(),
    /** The number that was chosen at the connection; Meta's id of it. */
    mainPhoneNumberId: text("main_phone_number_id").notNull(),
    accessToken: text("access_token"),
    appSecret: text("app_secret"),
    /** Signs webhooks that were on their way when the secret was replaced. */
    previousAppSecret: text("previous_app_secret"),
    previousAppSecretUntil: timestamp("previous_app_secret_until", { withTimezone: true }),
    verifyToken: text("verify_token"),
    /** Null: that of Meta, or of the sandbox wherever this server stands. */
    graphBaseUrl: text("graph_base_url"),
    /** As "v25.0"; null: the one that Flowsmith knows best. */
    graphVersion: text("graph_version"),
    lastCheck: jsonb("last_check").$type<CheckReport>(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
    disconnectedAt: timestamp("disconnected_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("whatsapp_account_waba_unique").on(table.workspaceId, table.wabaId),
    index("whatsapp_account_app").on(table.appId),
    check("whatsapp_account_kind_known", sql`${table.kind} in ('sandbox', 'real')`),
    check(
      "whatsapp_account_connection_known",
      sql`${table.connection} in ('sandbox', 'credentials', 'embedded-signup')`,
    ),
    check(
      "whatsapp_account_secrets_while_connected",
      sql`(${table.disconnectedAt} is null) = (${table.accessToken} is not null and ${table.appSecret} is not null and ${table.verifyToken} is not null)`,
    ),
  ],
);
