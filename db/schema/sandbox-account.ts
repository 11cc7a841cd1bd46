import { boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { sandboxApp } from "./sandbox-app";
import { workspace } from "./workspace";

/** A WhatsApp Business Account at the stand-in for Meta. */
export const sandboxAccount = pgTable(
  "sandbox_account",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    appId: text("app_id")
      .notNull()
      .references(() => sandboxApp.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    templateNamespace: text("template_namespace").notNull(),
    /** Whether the app is told about this account. */
    isSubscribed: boolean("is_subscribed").notNull().default(false),
    /** Where messages go instead of the callback of the app. */
    callbackOverride: text("callback_override"),
    /** Calls since the start of the hour, for the limits. */
    hourStart: timestamp("hour_start", { withTimezone: true }).notNull().defaultNow(),
    hourCalls: integer("hour_calls").notNull().default(0),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("sandbox_account_workspace").on(table.workspaceId)],
);
