import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { user } from "./user";
import { workspace } from "./workspace";

export const flowStatuses = ["draft", "live", "retired"] as const;
export type FlowStatus = (typeof flowStatuses)[number];

/** A Flow as people list it. What it says stands in its draft. A deleted one stays, so that deleting can be undone. */
export const flow = pgTable(
  "flow",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The name as compared: see `db/name-key.ts`. */
    nameKey: text("name_key").notNull(),
    status: text("status", { enum: flowStatuses }).notNull().default("draft"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
    /** Responses are deleted that many days after they came; null keeps them. */
    responsesKeptDays: integer("responses_kept_days"),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("flow_name_unique")
      .on(table.workspaceId, table.nameKey)
      .where(sql`${table.deletedAt} is null`),
    index("flow_workspace").on(table.workspaceId),
    check("flow_status_known", sql`${table.status} in ('draft', 'live', 'retired')`),
  ],
);
