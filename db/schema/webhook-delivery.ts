import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const webhookSigners = ["current", "previous"] as const;
export type WebhookSigner = (typeof webhookSigners)[number];

/** What Meta delivered for an account, as it came, from before it was answered. */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    body: exactText("body").notNull(),
    /** Which app secret signed it. */
    signer: text("signer", { enum: webhookSigners }).notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    /** When its events were taken out; null while it waits for that. */
    processedAt: timestamp("processed_at", { withTimezone: true }),
    /** Not before then. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Why its events could not be taken out, last time. */
    failure: text("failure"),
  },
  (table) => [
    index("webhook_delivery_due").on(table.dueAt, table.position).where(sql`${table.processedAt} is null`),
    index("webhook_delivery_processed").on(table.processedAt).where(sql`${table.processedAt} is not null`),
    index("webhook_delivery_account").on(table.accountId, table.position.desc()),
    check("webhook_delivery_signer_known", sql`${table.signer} in ('current', 'previous')`),
  ],
);
