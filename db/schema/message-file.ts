import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytesColumn } from "../bytes-column";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { user } from "./user";
import { workspace } from "./workspace";

/** A picture, video or document that somebody chose for the header of messages. Kept here, because Meta forgets it. */
export const messageFile = pgTable(
  "message_file",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: exactText("name").notNull(),
    mimeType: text("mime_type").notNull(),
    bytes: integer("bytes").notNull(),
    content: bytesColumn("content").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    createdBy: text("created_by").references(() => user.id),
    /** When it last went out. What nobody used for long is deleted. */
    usedAt: timestamp("used_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("message_file_workspace").on(table.workspaceId),
    index("message_file_used").on(table.usedAt),
  ],
);
