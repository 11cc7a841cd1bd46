import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { sandboxAccount } from "./sandbox-account";
import { workspace } from "./workspace";

export const sandboxVerifications = ["VERIFIED", "NOT_VERIFIED", "EXPIRED"] as const;
export type SandboxVerification = (typeof sandboxVerifications)[number];

/** A phone number of the business at the stand-in for Meta. */
export const sandboxNumber = pgTable(
  "sandbox_number",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => sandboxAccount.id, { onDelete: "cascade" }),
    /** "+1 555-014-7023" */
    displayNumber: text("display_number").notNull(),
    verifiedName: text("verified_name").notNull(),
    verification: text("verification", { enum: sandboxVerifications }).notNull().default("VERIFIED"),
    isRegistered: boolean("is_registered").notNull().default(true),
    /** SPKI PEM: phones encrypt with it what they ask the endpoint. */
    publicKey: text("public_key"),
    callbackOverride: text("callback_override"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("sandbox_number_account").on(table.accountId),
    check(
      "sandbox_number_verification_known",
      sql`${table.verification} in ('VERIFIED', 'NOT_VERIFIED', 'EXPIRED')`,
    ),
  ],
);
