import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { revision } from "./revision";
import { type SendFailure, sendList } from "./send-list";
import { user } from "./user";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const sendStates = [
  "queued",
  "sending",
  "unknown",
  "sent",
  "delivered",
  "read",
  "failed",
  "cancelled",
] as const;
/**
 * `sending` is written before WhatsApp is asked. `unknown`: it was asked and nobody knows whether it did; never repeated
 * unless a person says so. `sent`: WhatsApp took it.
 */
export type SendState = (typeof sendStates)[number];

export const sendModes = ["draft", "published"] as const;
export type SendMode = (typeof sendModes)[number];

/** How the Flow of a message opens. */
export type SendOpening =
  | { readonly by: "navigate"; readonly screen?: string; readonly data?: JsonObject }
  | { readonly by: "data_exchange" };

/** A picture, video or document in the header: kept here (`message_file`), at Meta, or in the web. */
export type SendMedia = {
  readonly type: "image" | "video" | "document";
  readonly from: { readonly fileId: string } | { readonly id: string } | { readonly link: string };
};

export type SendTemplateValue = { readonly text: string; readonly name?: string };

/** What goes out, whole: later changes of Flow or template do not change it. */
export type SendContent =
  | {
      readonly kind: "interactive";
      readonly metaFlowId: string;
      readonly header?: string;
      readonly media?: SendMedia;
      readonly body: string;
      readonly footer?: string;
      readonly buttonText: string;
      readonly opening: SendOpening;
    }
  | {
      readonly kind: "template";
      readonly name: string;
      readonly language: string;
      readonly headerValues: readonly SendTemplateValue[];
      readonly media?: SendMedia;
      readonly bodyValues: readonly SendTemplateValue[];
      /** Place of the button that opens the Flow, from 0. */
      readonly buttonIndex: number;
      readonly data?: JsonObject;
      /** The text as the person reads it. */
      readonly body: string;
    };

/** One message with a Flow to one person. */
export const send = pgTable(
  "send",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    phoneNumberId: text("phone_number_id").notNull(),
    flowId: text("flow_id").references(() => flow.id, { onDelete: "set null" }),
    /** What the message opens; null for a draft, which is no revision. */
    revisionId: text("revision_id").references(() => revision.id, { onDelete: "set null" }),
    listId: text("list_id").references(() => sendList.id, { onDelete: "cascade" }),
    mode: text("mode", { enum: sendModes }).notNull(),
    /** The number it goes to: digits with the country in front. */
    recipient: text("recipient").notNull(),
    /** What a list calls the person. */
    recipientName: exactText("recipient_name"),
    /** The person as WhatsApp knows them, which may be another number. */
    waId: text("wa_id"),
    userId: text("user_id"),
    content: jsonText<SendContent>("content").notNull(),
    flowToken: exactText("flow_token").notNull(),
    state: text("state", { enum: sendStates }).notNull(),
    failure: jsonb("failure").$type<SendFailure>(),
    /** Meta's id of the message. */
    wamid: text("wamid"),
    attempts: integer("attempts").notNull().default(0),
    /** Not before then, while it is queued. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** Somebody asks WhatsApp until then; later nobody does, and the outcome is unknown. */
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: text("created_by").references(() => user.id),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    deliveredAt: timestamp("delivered_at", { withTimezone: true }),
    readAt: timestamp("read_at", { withTimezone: true }),
    failedAt: timestamp("failed_at", { withTimezone: true }),
  },
  (table) => [
    index("send_flow").on(table.flowId, table.position.desc()),
    index("send_list_rows").on(table.listId, table.state, table.position),
    index("send_wamid").on(table.accountId, table.wamid),
    index("send_token").on(table.accountId, table.flowToken),
    index("send_person").on(table.accountId, table.waId, table.createdAt.desc()),
    index("send_workspace").on(table.workspaceId, table.position.desc()),
    index("send_due")
      .on(table.accountId, table.phoneNumberId, table.dueAt, table.position)
      .where(sql`${table.state} = 'queued'`),
    index("send_lease").on(table.leaseUntil).where(sql`${table.state} = 'sending'`),
    check(
      "send_state_known",
      sql`${table.state} in ('queued', 'sending', 'unknown', 'sent', 'delivered', 'read', 'failed', 'cancelled')`,
    ),
    check("send_mode_known", sql`${table.mode} in ('draft', 'published')`),
  ],
);
