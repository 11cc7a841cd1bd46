import { bigint, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { outgoingDelivery } from "./outgoing-delivery";
import { workspace } from "./workspace";

/** One call of an address and what became of it. */
export const outgoingAttempt = pgTable(
  "outgoing_attempt",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    deliveryId: text("delivery_id")
      .notNull()
      .references(() => outgoingDelivery.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    /** How long it took, in milliseconds. */
    ms: integer("ms").notNull(),
    /** Null when there was no answer. */
    status: integer("status"),
    /** The beginning of the answer. */
    answer: exactText("answer"),
    /** Why there was no answer: a reason of `lib/outbound`. */
    failure: text("failure"),
  },
  (table) => [index("outgoing_attempt_delivery").on(table.deliveryId, table.position.desc())],
);
