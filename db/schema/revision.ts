import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { Rules } from "@/lib/flow/rules/rules";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { user } from "./user";
import { workspace } from "./workspace";

export const revisionKinds = [
  "named",
  "imported",
  "before-overwrite",
  "before-restore",
  "published",
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** A copy of a Flow's text that was kept, by name or on its own before something replaced it. Never changed. */
export const revision = pgTable(
  "revision",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    /** 1, 2, 3… within the Flow. */
    number: integer("number").notNull(),
    kind: text("kind", { enum: revisionKinds }).notNull(),
    name: text("name").notNull(),
    text: exactText("text").notNull(),
    rules: jsonb("rules").$type<Rules>(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
  },
  (table) => [
    uniqueIndex("revision_number_unique").on(table.flowId, table.number),
    check(
      "revision_kind_known",
      sql`${table.kind} in ('named', 'imported', 'before-overwrite', 'before-restore', 'published')`,
    ),
  ],
);
