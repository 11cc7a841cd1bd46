import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { outgoingWebhook } from "./outgoing-webhook";
import { response } from "./response";
import { workspace } from "./workspace";

export const outgoingStates = ["waiting", "delivered", "given-up"] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** One thing to tell an address, written down together with what it tells. Without a response it is a test. */
export const outgoingDelivery = pgTable(
  "outgoing_delivery",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => outgoingWebhook.id, { onDelete: "cascade" }),
    responseId: text("response_id").references(() => response.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    state: text("state", { enum: outgoingStates }).notNull().default("waiting"),
    /** Since it was written down or asked for again. */
    attempts: integer("attempts").notNull().default(0),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** One process is at it until then. */
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("outgoing_delivery_due").on(table.dueAt, table.position).where(sql`${table.state} = 'waiting'`),
    index("outgoing_delivery_webhook").on(table.webhookId, table.position.desc()),
    uniqueIndex("outgoing_delivery_response_unique").on(table.responseId, table.webhookId),
    check("outgoing_delivery_state_known", sql`${table.state} in ('waiting', 'delivered', 'given-up')`),
  ],
);
