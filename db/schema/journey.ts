import { bigint, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { Journey } from "@/lib/flow/answering/journey";
import { jsonText } from "../json-text";
import { flow } from "./flow";
import { user } from "./user";
import { workspace } from "./workspace";

/** How a person went through a Flow, taken out of the log of calls so that it stays. */
export const journey = pgTable(
  "journey",
  {
    id: text("id").primaryKey(),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Position of its first call in the log: the same is kept once. */
    firstCall: bigint("first_call", { mode: "number" }).notNull(),
    happenedAt: timestamp("happened_at", { withTimezone: true }).notNull(),
    stepCount: integer("step_count").notNull(),
    content: jsonText<Journey>("content").notNull(),
    keptAt: timestamp("kept_at", { withTimezone: true }).notNull(),
    keptBy: text("kept_by")
      .notNull()
      .references(() => user.id),
  },
  (table) => [
    uniqueIndex("journey_once").on(table.flowId, table.firstCall),
    index("journey_newest").on(table.flowId, table.happenedAt),
  ],
);
