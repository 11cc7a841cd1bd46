import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** How often a sign-in was tried within a window; `subject` is a hash, so that no address is kept. */
export const signInAttempt = pgTable(
  "sign_in_attempt",
  {
    subject: text("subject").primaryKey(),
    count: integer("count").notNull(),
    windowEndsAt: timestamp("window_ends_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("sign_in_attempt_window").on(table.windowEndsAt)],
);
