import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { sandboxAccount } from "./sandbox-account";
import { workspace } from "./workspace";

export const sandboxFlowStatuses = ["DRAFT", "PUBLISHED", "DEPRECATED", "BLOCKED", "THROTTLED"] as const;
export type SandboxFlowStatus = (typeof sandboxFlowStatuses)[number];

/** A Flow at the stand-in for Meta. */
export const sandboxFlow = pgTable(
  "sandbox_flow",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => sandboxAccount.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    status: text("status", { enum: sandboxFlowStatuses }).notNull().default("DRAFT"),
    categories: jsonb("categories").$type<readonly string[]>().notNull(),
    endpointUri: text("endpoint_uri"),
    applicationId: text("application_id"),
    /** Old Flows at Meta cannot be changed once they are published. */
    isEditable: boolean("is_editable").notNull().default(true),
    /** The Flow JSON that was uploaded last. */
    text: exactText("text"),
    /** What the check found in it, in Meta's form. */
    problems: jsonText<readonly JsonObject[]>("problems").notNull().default(sql`'[]'`),
    jsonVersion: text("json_version"),
    dataApiVersion: text("data_api_version"),
    previewToken: text("preview_token"),
    previewExpiresAt: timestamp("preview_expires_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("sandbox_flow_name_unique").on(table.accountId, table.name),
    index("sandbox_flow_workspace").on(table.workspaceId),
    check(
      "sandbox_flow_status_known",
      sql`${table.status} in ('DRAFT', 'PUBLISHED', 'DEPRECATED', 'BLOCKED', 'THROTTLED')`,
    ),
  ],
);
