import { bigint, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { flow } from "./flow";
import { user } from "./user";
import { workspace } from "./workspace";

/** How far somebody has looked at the responses of a Flow. */
export const responsesSeen = pgTable(
  "responses_seen",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Of the newest response that was there. */
    position: bigint("position", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.userId] })],
);
