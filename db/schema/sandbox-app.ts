import { jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { workspace } from "./workspace";

/** The app that a workspace has at the stand-in for Meta. Its id has digits only, as Meta's have. */
export const sandboxApp = pgTable(
  "sandbox_app",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    businessId: text("business_id").notNull(),
    name: text("name").notNull(),
    /** Sealed with the keys of the house: it signs webhooks and requests for live data. */
    secret: text("secret").notNull(),
    callbackUrl: text("callback_url"),
    /** What the callback is told: "messages", "flows"… */
    fields: jsonb("fields").$type<readonly string[]>().notNull().default([]),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("sandbox_app_workspace").on(table.workspaceId)],
);
