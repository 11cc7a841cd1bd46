import { pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { flow } from "./flow";
import { workspace } from "./workspace";

/** What handlers keep between calls, by a key of their own. */
export const handlerValue = pgTable(
  "handler_value",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    key: exactText("key").notNull(),
    value: exactText("value").notNull(),
    /** From then on it is gone; null keeps it. */
    expiresAt: timestamp("expires_at", { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.key] })],
);
