import { index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { sandboxApp } from "./sandbox-app";
import { workspace } from "./workspace";

/** An access token of the stand-in for Meta. Only its SHA-256 is kept. */
export const sandboxToken = pgTable(
  "sandbox_token",
  {
    hash: text("hash").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    appId: text("app_id")
      .notNull()
      .references(() => sandboxApp.id, { onDelete: "cascade" }),
    scopes: jsonb("scopes").$type<readonly string[]>().notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("sandbox_token_workspace").on(table.workspaceId)],
);
