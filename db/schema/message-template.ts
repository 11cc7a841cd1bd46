import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** A template of an account as Meta last told it. Meta keeps templates; this is what a page shows without asking. */
export const messageTemplate = pgTable(
  "message_template",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    /** Meta's id. */
    metaId: text("meta_id").notNull(),
    name: text("name").notNull(),
    language: text("language").notNull(),
    category: text("category"),
    /** APPROVED, PENDING, REJECTED and others (spec/platform.md, E.6). */
    status: text("status").notNull(),
    /** Why it was rejected, as Meta says it. */
    reason: text("reason"),
    components: jsonText<readonly JsonObject[]>("components").notNull(),
    /** Meta's ids of the Flows that its buttons open. */
    metaFlowIds: jsonb("meta_flow_ids").$type<readonly string[]>().notNull(),
    /** What is told of it later than this counts. */
    toldAt: timestamp("told_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex("message_template_unique").on(table.accountId, table.metaId),
    index("message_template_workspace").on(table.workspaceId),
  ],
);
