import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { roles } from "./membership";
import { user } from "./user";
import { workspace } from "./workspace";

/** Room for inviting people: nothing writes it yet. Of the secret in the link only a hash is kept. */
export const invitation = pgTable(
  "invitation",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role", { enum: roles }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => user.id),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    acceptedAt: timestamp("accepted_at", { withTimezone: true }),
  },
  (table) => [
    index("invitation_workspace").on(table.workspaceId),
    check("invitation_role_known", sql`${table.role} in ('owner', 'editor', 'viewer')`),
  ],
);
