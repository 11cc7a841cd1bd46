import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { sandboxFlowVersion } from "./sandbox-flow-version";
import { sandboxNumber } from "./sandbox-number";
import { workspace } from "./workspace";

export const sandboxMessageStatuses = ["accepted", "sent", "delivered", "read", "failed"] as const;
export type SandboxMessageStatus = (typeof sandboxMessageStatuses)[number];

/** A message between a number of the business and a simulated phone. */
export const sandboxMessage = pgTable(
  "sandbox_message",
  {
    /** `wamid.…` */
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    numberId: text("number_id")
      .notNull()
      .references(() => sandboxNumber.id, { onDelete: "cascade" }),
    /** Number of the person, digits only. */
    waId: text("wa_id").notNull(),
    sender: text("sender", { enum: ["business", "person"] }).notNull(),
    /** The order in a chat; no part of the identity. */
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    status: text("status", { enum: sandboxMessageStatuses }).notNull(),
    /** What the phone shows; see `lib/sandbox/phone/chat.ts`. */
    content: jsonText<JsonObject>("content").notNull(),
    replyTo: text("reply_to"),
    /** Comes back in the states of a message of the business. */
    callbackData: text("callback_data"),
    /** The Flow that its button opens, in the version that was live when it was sent. */
    flowId: text("flow_id"),
    flowVersionId: text("flow_version_id").references(() => sandboxFlowVersion.id, { onDelete: "cascade" }),
    flowToken: text("flow_token"),
    /** When the endpoint refused the token, which ends the button (HTTP 427). */
    closedAt: timestamp("closed_at", { withTimezone: true }),
  },
  (table) => [
    index("sandbox_message_chat").on(table.workspaceId, table.numberId, table.waId, table.position),
    index("sandbox_message_flow").on(table.flowId, table.at),
    check("sandbox_message_sender_known", sql`${table.sender} in ('business', 'person')`),
    check(
      "sandbox_message_status_known",
      sql`${table.status} in ('accepted', 'sent', 'delivered', 'read', 'failed')`,
    ),
  ],
);
