import { index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Rules } from "@/lib/flow/rules/rules";
import { exactText } from "../exact-text";
import { flow } from "./flow";
import { user } from "./user";
import { workspace } from "./workspace";

/** Positions of screens on the map by WhatsApp screen id, in map units. */
export type Layout = { readonly [screenId: string]: { readonly x: number; readonly y: number } };

/** What a Flow says now: one row for each Flow. */
export const draft = pgTable(
  "draft",
  {
    flowId: text("flow_id")
      .primaryKey()
      .references(() => flow.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    // Text, not jsonb: jsonb reorders keys, drops repeated ones, rewrites numbers and refuses what does not parse.
    text: exactText("text").notNull(),
    layout: jsonb("layout").$type<Layout>().notNull(),
    /** What answers when the Flow asks for live data; null where nobody made rules. */
    rules: jsonb("rules").$type<Rules>(),
    /** Counts the saves; a save that started from an older number meets a conflict. */
    number: integer("number").notNull().default(1),
    savedAt: timestamp("saved_at", { withTimezone: true }).notNull().defaultNow(),
    savedBy: text("saved_by")
      .notNull()
      .references(() => user.id),
  },
  (table) => [index("draft_last_change").on(table.workspaceId, table.savedAt.desc())],
);
