import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { user } from "./user";
import { workspace } from "./workspace";

export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who belongs to a workspace, and as what. */
export const membership = pgTable(
  "membership",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text("role", { enum: roles }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index("membership_user").on(table.userId),
    check("membership_role_known", sql`${table.role} in ('owner', 'editor', 'viewer')`),
  ],
);
