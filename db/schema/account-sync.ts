import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** When an account is looked at next, so that what a lost webhook did not tell is found all the same. */
export const accountSync = pgTable(
  "account_sync",
  {
    accountId: text("account_id")
      .primaryKey()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** A process is at it until then. */
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    syncedAt: timestamp("synced_at", { withTimezone: true }),
    /** In a row; each makes the pause longer. */
    failures: integer("failures").notNull().default(0),
    /** Why the last one failed, in words. */
    failure: text("failure"),
  },
  (table) => [index("account_sync_due").on(table.dueAt)],
);
