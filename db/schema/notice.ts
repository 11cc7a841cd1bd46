import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { user } from "./user";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** What a notice is about. `live-data`: questions of phones got no good answer here. `place-lost`: somebody finished a Flow whose place others have. `changed-at-meta`: the JSON at WhatsApp is not the one that was put there from here. */
export const noticeKinds = [
  "blocked",
  "throttled",
  "retired-at-meta",
  "deleted-at-meta",
  "changed-at-meta",
  "alert",
  "version-freezes",
  "version-expires",
  "account",
  "live-data",
  "place-lost",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the words of a notice are made of. */
export type NoticeFacts = {
  /** Of an alert. */
  readonly alert?: "client-errors" | "endpoint-errors" | "endpoint-latency" | "endpoint-availability";
  /** Of an alert: the thresholds that are crossed now; percent, milliseconds for latency. Of live data: the one that is near. */
  readonly thresholds?: readonly number[];
  /** Of an alert: what was told last of each threshold, and when (ISO). */
  readonly crossings?: readonly {
    readonly threshold: number;
    readonly at: string;
    readonly isCrossed: boolean;
  }[];
  /** In the unit of the thresholds. */
  readonly value?: number;
  /** Of an alert: what went wrong most often, in Meta's words. */
  readonly errors?: readonly string[];
  /** Meta's own words; of live data, what went wrong. */
  readonly said?: string;
  /** Of live data: the kind of trouble, as calls are counted by, or what comes near a line of Meta's. */
  readonly code?: string;
  /** What was told is over, whether a person has seen it or not: the next time is another one. */
  readonly hasPassed?: true;
  /** Of an account: what a look at it found and what to do, in words. */
  readonly happened?: string;
  readonly remedy?: string;
  /** Of a lost place: in words which, and the response of the person who believes to have it. */
  readonly places?: readonly string[];
  readonly responseId?: string;
};

/** Something that a person should know of a Flow or an account, until they have seen it or it has passed. */
export const notice = pgTable(
  "notice",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** Null when it is about the account. */
    flowId: text("flow_id").references(() => flow.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    /** The same thing told again changes its notice instead of adding one. */
    subject: text("subject").notNull(),
    facts: jsonText<NoticeFacts>("facts").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    /** It has passed, or a person has seen it. */
    endedAt: timestamp("ended_at", { withTimezone: true }),
    /** Who has seen it; null when it passed by itself. */
    endedBy: text("ended_by").references(() => user.id),
  },
  (table) => [
    uniqueIndex("notice_open_unique").on(table.accountId, table.subject).where(sql`${table.endedAt} is null`),
    index("notice_subject").on(table.accountId, table.subject, table.at.desc()),
    index("notice_workspace").on(table.workspaceId).where(sql`${table.endedAt} is null`),
  ],
);
