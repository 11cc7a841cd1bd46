import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytesColumn } from "../bytes-column";
import { sandboxNumber } from "./sandbox-number";
import { workspace } from "./workspace";

/** A file at the stand-in for Meta: uploaded for a message, or sent by a person. */
export const sandboxMedia = pgTable(
  "sandbox_media",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    numberId: text("number_id")
      .notNull()
      .references(() => sandboxNumber.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    mimeType: text("mime_type").notNull(),
    /** Of the content, hexadecimal. */
    sha256: text("sha256").notNull(),
    content: bytesColumn("content").notNull(),
    /** Uploads are kept 30 days, files of people 7 days, files for endpoints 20 days. */
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("sandbox_media_workspace").on(table.workspaceId)],
);
