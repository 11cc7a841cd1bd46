import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { Json } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { webhookDelivery } from "./webhook-delivery";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const webhookEventStates = ["waiting", "done", "kept", "failed"] as const;
/** `kept`: nothing here acts on it. `failed`: given up after many attempts. */
export type WebhookEventState = (typeof webhookEventStates)[number];

/** One thing that Meta told about an account, once, however often it was delivered. */
export const webhookEvent = pgTable(
  "webhook_event",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** The first that told it. */
    deliveryId: text("delivery_id")
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    /** The same for the same thing (spec/platform.md, E.2). */
    key: text("key").notNull(),
    /** "flow-response", "delivery", "flow-status", "unknown"… */
    kind: text("kind").notNull(),
    raw: jsonText<Json>("raw").notNull(),
    state: text("state", { enum: webhookEventStates }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** When it is tried again, while it waits. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** Why it failed last. */
    failure: text("failure"),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex("webhook_event_key_unique").on(table.accountId, table.key),
    index("webhook_event_due").on(table.dueAt, table.position).where(sql`${table.state} = 'waiting'`),
    index("webhook_event_account").on(table.accountId, table.position.desc()),
    index("webhook_event_delivery").on(table.deliveryId),
    check("webhook_event_state_known", sql`${table.state} in ('waiting', 'done', 'kept', 'failed')`),
  ],
);
