import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { flow } from "./flow";
import { user } from "./user";
import { workspace } from "./workspace";

/** The code of a handler as it is being written; what was put live stands in `endpoint_deployment`. */
export const handlerDraft = pgTable("handler_draft", {
  flowId: text("flow_id")
    .primaryKey()
    .references(() => flow.id, { onDelete: "cascade" }),
  workspaceId: text("workspace_id")
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  code: exactText("code").notNull(),
  /** Counts the saves; a save that started from an older number meets a conflict. */
  number: integer("number").notNull().default(1),
  savedAt: timestamp("saved_at", { withTimezone: true }).notNull(),
  savedBy: text("saved_by")
    .notNull()
    .references(() => user.id),
});
