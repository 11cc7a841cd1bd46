import { bigint, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Json } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { sandboxFlow } from "./sandbox-flow";
import { workspace } from "./workspace";

/** What a simulated phone, or the stand-in for Meta itself, asked the endpoint of a Flow. */
export const sandboxEndpointCall = pgTable(
  "sandbox_endpoint_call",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => sandboxFlow.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    /** "ping", "INIT", "data_exchange", "BACK" or "error". */
    action: text("action").notNull(),
    /** "ok", or the kind of failure as webhooks name it, in small letters with underscores. */
    outcome: text("outcome").notNull(),
    status: integer("status"),
    durationMs: integer("duration_ms").notNull(),
    /** As they were before and after encryption; absent where there was none. */
    request: jsonText<Json>("request").notNull(),
    response: jsonText<Json>("response"),
    at: timestamp("at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("sandbox_endpoint_call_flow").on(table.flowId, table.at),
    index("sandbox_endpoint_call_workspace").on(table.workspaceId, table.position.desc()),
  ],
);
