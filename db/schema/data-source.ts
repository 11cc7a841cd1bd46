import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type { JsonArray, JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { user } from "./user";
import { workspace } from "./workspace";

export const dataSourceKinds = ["table", "url", "sheet", "calendar"] as const;
export type DataSourceKind = (typeof dataSourceKinds)[number];

/** Where live data comes from. A deleted one stays, so that deleting can be undone. */
export const dataSource = pgTable(
  "data_source",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: exactText("name").notNull(),
    kind: text("kind", { enum: dataSourceKinds }).notNull(),
    columns: jsonText<JsonArray>("columns").notNull(),
    /** Where and how a source outside is asked; empty for a table. */
    settings: jsonText<JsonObject>("settings").notNull(),
    /** Sealed: the secret values that the settings name, as one JSON object. */
    secrets: text("secrets"),
    /** How long what was fetched counts as new. */
    cacheSeconds: integer("cache_seconds").notNull().default(60),
    /**
     * Counts the changes of its rows and columns. Whoever changes a row takes the next number while it holds this row,
     * so numbers are committed in their order: what is newer than a number is all that came since.
     */
    revision: bigint("revision", { mode: "number" }).notNull().default(1),
    /** Where the last row stands. */
    lastPosition: doublePrecision("last_position").notNull().default(0),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (table) => [
    index("data_source_workspace").on(table.workspaceId, table.createdAt),
    check("data_source_kind_known", sql`${table.kind} in ('table', 'url', 'sheet', 'calendar')`),
  ],
);
