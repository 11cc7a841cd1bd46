import { integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { sandboxFlow } from "./sandbox-flow";
import { workspace } from "./workspace";

/** What a Flow said when it was published, or when its draft was sent. Messages point at it. Never changed. */
export const sandboxFlowVersion = pgTable(
  "sandbox_flow_version",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => sandboxFlow.id, { onDelete: "cascade" }),
    /** 1, 2, 3… as it was published; null for a draft that was sent. */
    number: integer("number"),
    text: exactText("text").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("sandbox_flow_version_number").on(table.flowId, table.number)],
);
