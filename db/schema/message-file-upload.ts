import { pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { messageFile } from "./message-file";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** A file as Meta knows it: uploaded for one number, kept there for thirty days. */
export const messageFileUpload = pgTable(
  "message_file_upload",
  {
    fileId: text("file_id")
      .notNull()
      .references(() => messageFile.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    phoneNumberId: text("phone_number_id").notNull(),
    /** Meta's id of the upload. */
    mediaId: text("media_id").notNull(),
    uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.accountId, table.phoneNumberId] })],
);
