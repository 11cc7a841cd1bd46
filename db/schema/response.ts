import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { revision } from "./revision";
import { send } from "./send";
import { webhookEvent } from "./webhook-event";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const responseCertainties = ["token", "context", "flow-id", "time", "hand", "none"] as const;
/** How it is known which Flow was answered. `hand`: a person said so; `none` waits in the tray. */
export type ResponseCertainty = (typeof responseCertainties)[number];

/** The answers of a Flow that somebody completed. */
export const response = pgTable(
  "response",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    eventId: text("event_id").references(() => webhookEvent.id, { onDelete: "set null" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    flowId: text("flow_id").references(() => flow.id, { onDelete: "set null" }),
    revisionId: text("revision_id").references(() => revision.id, { onDelete: "set null" }),
    /** The message of ours that it answers. */
    sendId: text("send_id").references(() => send.id, { onDelete: "set null" }),
    certainty: text("certainty", { enum: responseCertainties }).notNull(),
    /** Meta's id of the message that brought it; the key of the event where Meta gave none. */
    messageId: text("message_id").notNull(),
    /** The message that was answered. */
    replyTo: exactText("reply_to"),
    phoneNumberId: text("phone_number_id"),
    /** Number or user id of the sender may be absent. */
    senderWaId: text("sender_wa_id"),
    senderUserId: text("sender_user_id"),
    senderName: exactText("sender_name"),
    flowToken: exactText("flow_token"),
    /** `response_json` as it came. */
    answersText: exactText("answers_text").notNull(),
    /** The answers without the Flow token; null when the text cannot be read. */
    answers: jsonText<JsonObject>("answers"),
    /** Places that were reserved on the way and went to others before it came, in words; null when none were lost. */
    lostPlaces: jsonText<readonly string[]>("lost_places"),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    /** What is searched: the answers without their keys and who sent them, folded as `db/folded-text.ts` says. */
    searchText: exactText("search_text").notNull().default(""),
    /** Somebody took it off the tray. */
    dismissedAt: timestamp("dismissed_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("response_message_unique").on(table.accountId, table.messageId),
    index("response_flow").on(table.flowId, table.position.desc()),
    index("response_flow_received").on(table.flowId, table.receivedAt),
    // Old events go, and each asks which response it brought.
    index("response_event").on(table.eventId),
    index("response_send").on(table.sendId),
    index("response_workspace").on(table.workspaceId, table.position.desc()),
    index("response_tray")
      .on(table.workspaceId, table.position.desc())
      .where(sql`${table.certainty} = 'none' and ${table.dismissedAt} is null`),
    check(
      "response_certainty_known",
      sql`${table.certainty} in ('token', 'context', 'flow-id', 'time', 'hand', 'none')`,
    ),
  ],
);
