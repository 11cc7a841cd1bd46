import { boolean, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { flow } from "./flow";
import { workspace } from "./workspace";

export const webhookOffReasons = ["person", "gone"] as const;
/** `gone`: the address answered 410, which asks for no more. */
export type WebhookOffReason = (typeof webhookOffReasons)[number];

/** Where the responses of a Flow are told. */
export const outgoingWebhook = pgTable(
  "outgoing_webhook",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    url: text("url").notNull(),
    /** Sealed: what signs. */
    secret: text("secret").notNull(),
    /** The one before; it signs too until then. */
    previousSecret: text("previous_secret"),
    previousSecretUntil: timestamp("previous_secret_until", { withTimezone: true }),
    isOn: boolean("is_on").notNull().default(true),
    offReason: text("off_reason", { enum: webhookOffReasons }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex("outgoing_webhook_flow_unique").on(table.flowId)],
);
