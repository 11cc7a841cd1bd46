import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../new-id";

/** A team and all it owns. Every other row that people make belongs to one. */
export const workspace = pgTable("workspace", {
  id: text("id").primaryKey().$defaultFn(newId),
  name: text("name").notNull(),
  /** What WhatsApp delivered is deleted that many days after it was taken up. */
  webhooksKeptDays: integer("webhooks_kept_days").notNull().default(90),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});
