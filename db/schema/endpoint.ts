import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { workspace } from "./workspace";

export const answerKinds = ["rules", "url", "handler"] as const;
/** What decides the answers of a Flow: rules set by pointing, a server at a URL, or a JavaScript handler. */
export type AnswerKind = (typeof answerKinds)[number];

/** Where phones ask what a Flow shows next. Made when it is first needed; its key is its address. */
export const endpoint = pgTable(
  "endpoint",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    /** In the address: 192 random bits as base64url. */
    key: text("key").notNull(),
    /** Null until somebody chose. */
    answersBy: text("answers_by", { enum: answerKinds }),
    /** What people read who may try again in a moment; empty for our own words. */
    gracefulText: exactText("graceful_text").notNull().default(""),
    /** What people read whose message holds no longer; empty for our own words. */
    closedText: exactText("closed_text").notNull().default(""),
    /** Whether Flow tokens are answered that were not made here, as other programs and previews send them. */
    takesStrangers: boolean("takes_strangers").notNull().default(true),
    /** Messages hold so long after they were made; null: for ever. */
    tokenDays: integer("token_days"),
    /** Whether a message holds no longer once it was answered. */
    isOnce: boolean("is_once").notNull().default(false),
    callsKeptDays: integer("calls_kept_days").notNull().default(7),
    /** Questions a minute, of all people together and of one token. */
    flowRateMax: integer("flow_rate_max").notNull().default(6_000),
    tokenRateMax: integer("token_rate_max").notNull().default(60),
    /** Sealed: signs what is forwarded to a URL. */
    signingSecret: text("signing_secret"),
    /** Sealed: JSON of names and texts that a handler gets. */
    environment: text("environment"),
    /** Counts changes of this row and its deployments, so that every process sees them. */
    version: integer("version").notNull().default(1),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex("endpoint_flow_unique").on(table.flowId),
    uniqueIndex("endpoint_key_unique").on(table.key),
    check("endpoint_answers_known", sql`${table.answersBy} in ('rules', 'url', 'handler')`),
  ],
);
