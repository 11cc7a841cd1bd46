import { pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { flow } from "./flow";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** That WhatsApp is being asked to make a Flow of ours in another account, until it is known there. */
export const flowCopy = pgTable(
  "flow_copy",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    /** The account that gets it. */
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** Its name at WhatsApp. */
    name: text("name").notNull(),
    /** What its JSON means: SHA-256 in hex. */
    hash: text("hash").notNull(),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex("flow_copy_unique").on(table.flowId, table.accountId)],
);
