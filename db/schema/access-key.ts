import { index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { user } from "./user";
import { workspace } from "./workspace";

/** Lets a program act for a person in one workspace. The key itself is kept nowhere. */
export const accessKey = pgTable(
  "access_key",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Who made it; what it does carries their name. */
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** SHA-256 in hex: a key has 256 random bits, so nothing slower is needed. */
    hash: text("hash").notNull(),
    /** Its last characters, to tell keys apart. */
    ending: text("ending").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    /** To the minute. */
    usedAt: timestamp("used_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("access_key_hash_unique").on(table.hash),
    index("access_key_workspace").on(table.workspaceId),
  ],
);
