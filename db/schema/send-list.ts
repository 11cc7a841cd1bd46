import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { user } from "./user";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const sendListStates = ["running", "paused"] as const;
/** What a list is told to do. It is through when none of its messages waits any more. */
export type SendListState = (typeof sendListStates)[number];

/** Why something did not succeed, for a person. */
export type SendFailure = {
  /** Stable, for decisions. */
  readonly reason: string;
  readonly happened: string;
  readonly remedy: string;
  /** Meta's own words and figures. */
  readonly details?: string;
};

/** One message to many people: the rows of `send` that name it. */
export const sendList = pgTable(
  "send_list",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id").references(() => flow.id, { onDelete: "set null" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    name: exactText("name").notNull(),
    state: text("state", { enum: sendListStates }).notNull(),
    /** Why it paused by itself; null when a person paused it. */
    pausedBecause: jsonb("paused_because").$type<SendFailure>(),
    /** How many people it goes to. */
    total: integer("total").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
  },
  (table) => [
    index("send_list_flow").on(table.flowId, table.createdAt.desc()),
    index("send_list_workspace").on(table.workspaceId, table.createdAt.desc()),
    check("send_list_state_known", sql`${table.state} in ('running', 'paused')`),
  ],
);
