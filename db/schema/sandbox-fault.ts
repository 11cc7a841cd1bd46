import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { workspace } from "./workspace";

/** Something that the stand-in for Meta shall do wrong, on demand. */
export const sandboxFault = pgTable(
  "sandbox_fault",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** One of `faultKinds` in lib/sandbox/faults. */
    kind: text("kind").notNull(),
    /** The call it is about, as "flows.publish"; null for every call. */
    call: text("call"),
    /** How often it still happens; null until it is cleared. */
    times: integer("times"),
    delayMs: integer("delay_ms"),
    code: integer("code"),
    detail: text("detail"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("sandbox_fault_workspace").on(table.workspaceId)],
);
