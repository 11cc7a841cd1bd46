import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytesColumn } from "../bytes-column";
import { exactText } from "../exact-text";
import { endpoint } from "./endpoint";
import { workspace } from "./workspace";

export const endpointFileStates = ["waiting", "kept", "lost"] as const;
/** `waiting` lies at WhatsApp alone; `kept` is here; `lost` cannot be had. */
export type EndpointFileState = (typeof endpointFileStates)[number];

/** A photo or document that somebody sent with a question of a Flow. The log of calls names it by its id. */
export const endpointFile = pgTable(
  "endpoint_file",
  {
    /** Follows from the endpoint and from what the phone said of the file: asked twice, it is kept once. */
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoint.id, { onDelete: "cascade" }),
    flowToken: exactText("flow_token").notNull(),
    /** As the phone said. */
    name: exactText("name").notNull(),
    state: text("state", { enum: endpointFileStates }).notNull(),
    /** Why it is not here; null while nobody knows of a reason. */
    why: text("why"),
    /** Sealed: where the file lies and what opens it, as JSON. Null once it is kept or lost. */
    item: text("item"),
    attempts: integer("attempts").notNull().default(0),
    /** Not before then, while it waits. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    content: bytesColumn("content"),
    /** What its own bytes say; null when they say nothing. */
    type: text("type"),
    /** When it came with a question last. */
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("endpoint_file_due").on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index("endpoint_file_asked").on(table.endpointId, table.askedAt),
    check("endpoint_file_state_known", sql`${table.state} in ('waiting', 'kept', 'lost')`),
    check("endpoint_file_kept_whole", sql`(${table.state} = 'kept') = (${table.content} is not null)`),
    check("endpoint_file_item_waits", sql`(${table.state} = 'waiting') = (${table.item} is not null)`),
  ],
);
