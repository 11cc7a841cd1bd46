import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../new-id";

/** A team and all it owns. Every other row that people make belongs to one. */
export const workspace = pgTable("workspace", {
  id: text("id").primaryKey().$defaultFn(newId),
  name: text("name").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});
