import { integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { whatsappAccount } from "./whatsapp-account";

/**
 * The pace of one sending number. Whoever takes up its messages holds this row meanwhile, so that all processes together
 * keep to one limit.
 */
export const sendLane = pgTable(
  "send_lane",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** Meta's id of the number. */
    phoneNumberId: text("phone_number_id").notNull(),
    /** The next messages may go out then. */
    nextAt: timestamp("next_at", { withTimezone: true }).notNull(),
    /** How often WhatsApp said in a row that it was too fast. */
    refusals: integer("refusals").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.phoneNumberId] })],
);
