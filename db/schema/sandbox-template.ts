import { pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { sandboxAccount } from "./sandbox-account";
import { workspace } from "./workspace";

/** A message template at the stand-in for Meta. */
export const sandboxTemplate = pgTable(
  "sandbox_template",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => sandboxAccount.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    language: text("language").notNull(),
    category: text("category").notNull(),
    /** PENDING, APPROVED, REJECTED, PAUSED, DISABLED. */
    status: text("status").notNull(),
    /** "NONE" unless it was rejected. */
    rejectedReason: text("rejected_reason").notNull().default("NONE"),
    components: jsonText<readonly JsonObject[]>("components").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("sandbox_template_unique").on(table.accountId, table.name, table.language)],
);
