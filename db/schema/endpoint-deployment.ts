import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { answerKinds, endpoint } from "./endpoint";
import { revision } from "./revision";
import { user } from "./user";
import { workspace } from "./workspace";

/** What decided the answers of a Flow from some time on. Never changed, so that old messages keep their answers. */
export const endpointDeployment = pgTable(
  "endpoint_deployment",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoint.id, { onDelete: "cascade" }),
    /** 1, 2, 3… within the endpoint. */
    number: integer("number").notNull(),
    kind: text("kind", { enum: answerKinds }).notNull(),
    /** The rules, the address, or the code. */
    content: jsonText<JsonObject>("content").notNull(),
    /** The revision of the Flow that was live then; null when there was none. */
    revisionId: text("revision_id").references(() => revision.id, { onDelete: "set null" }),
    note: exactText("note").notNull().default(""),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: text("created_by").references(() => user.id),
  },
  (table) => [
    uniqueIndex("endpoint_deployment_number_unique").on(table.endpointId, table.number),
    index("endpoint_deployment_workspace").on(table.workspaceId),
    check("endpoint_deployment_kind_known", sql`${table.kind} in ('rules', 'url', 'handler')`),
  ],
);
