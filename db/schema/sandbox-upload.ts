import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytesColumn } from "../bytes-column";
import { exactText } from "../exact-text";
import { workspace } from "./workspace";

/** A file on its way to the stand-in for Meta in steps: announced, then sent; the sample of a template. */
export const sandboxUpload = pgTable(
  "sandbox_upload",
  {
    /** What follows "upload:" in the id of the session. */
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: exactText("name").notNull(),
    mimeType: text("mime_type").notNull(),
    /** As announced. */
    bytes: integer("bytes").notNull(),
    /** Null until it has come. */
    content: bytesColumn("content"),
    /** By which templates name it; null until it has come. */
    handle: text("handle"),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("sandbox_upload_handle").on(table.handle),
    index("sandbox_upload_expires").on(table.expiresAt),
  ],
);
