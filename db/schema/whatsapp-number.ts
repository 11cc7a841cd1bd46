import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const keySignatures = ["VALID", "MISMATCH", "UNKNOWN"] as const;
export type KeySignature = (typeof keySignatures)[number];

/**
 * A phone number of a connected account, as Meta last described it, and the key pair that Flowsmith made for it. Private
 * keys are sealed for this row (db/sealed-columns.ts).
 */
export const whatsappNumber = pgTable(
  "whatsapp_number",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** Meta's id of the number, which is not the number itself. */
    phoneNumberId: text("phone_number_id").notNull(),
    /** "+1 555-078-3881" */
    displayNumber: text("display_number").notNull(),
    verifiedName: text("verified_name"),
    quality: text("quality").notNull(),
    verification: text("verification").notNull(),
    /** CONNECTED and others; Meta may add new ones. */
    status: text("status"),
    nameStatus: text("name_status"),
    throughput: text("throughput"),
    messagingLimit: text("messaging_limit"),
    /** SPKI PEM. */
    publicKey: text("public_key"),
    /** PKCS#8 PEM, sealed. */
    privateKey: text("private_key"),
    /** When Meta took the public key; null while it still has the one before, or none. */
    keyUploadedAt: timestamp("key_uploaded_at", { withTimezone: true }),
    /** Opens what phones encrypted before they heard of the new key. */
    previousPrivateKey: text("previous_private_key"),
    /** Null while Meta has not taken the new key. */
    previousKeyUntil: timestamp("previous_key_until", { withTimezone: true }),
    /** Meta's signature on the public key. */
    keySignature: text("key_signature", { enum: keySignatures }),
    checkedAt: timestamp("checked_at", { withTimezone: true }).notNull(),
    /** When the account was first seen without it. */
    goneAt: timestamp("gone_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("whatsapp_number_unique").on(table.accountId, table.phoneNumberId),
    index("whatsapp_number_workspace").on(table.workspaceId),
    check("whatsapp_number_signature_known", sql`${table.keySignature} in ('VALID', 'MISMATCH', 'UNKNOWN')`),
    check("whatsapp_number_key_whole", sql`(${table.publicKey} is null) = (${table.privateKey} is null)`),
  ],
);
