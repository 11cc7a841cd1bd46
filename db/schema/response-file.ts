import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { bytesColumn } from "../bytes-column";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { response } from "./response";
import { workspace } from "./workspace";

export const responseFileStates = ["waiting", "kept", "lost"] as const;
/** `waiting` lies at Meta alone; `kept` is here; `lost` can no longer be had. */
export type ResponseFileState = (typeof responseFileStates)[number];

/** A photo or document that somebody sent with the answers of a Flow. */
export const responseFile = pgTable(
  "response_file",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    responseId: text("response_id")
      .notNull()
      .references(() => response.id, { onDelete: "cascade" }),
    /** Among the files of the response, from 0, in the order of its answers. */
    place: integer("place").notNull(),
    mediaId: exactText("media_id").notNull(),
    /** As the phone said. */
    name: exactText("name").notNull(),
    mimeType: exactText("mime_type"),
    state: text("state", { enum: responseFileStates }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Not before then, while it waits. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    content: bytesColumn("content"),
    keptAt: timestamp("kept_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("response_file_place_unique").on(table.responseId, table.place),
    index("response_file_due").on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    check("response_file_state_known", sql`${table.state} in ('waiting', 'kept', 'lost')`),
    check("response_file_kept_whole", sql`(${table.state} = 'kept') = (${table.content} is not null)`),
  ],
);
