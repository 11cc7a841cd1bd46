import {
  bigint,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { JsonObject } from "@/lib/flow/json";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { dataSource } from "./data-source";
import { workspace } from "./workspace";

/** A row of a table. A deleted one stays for a while, so that others hear of it and deleting can be undone. */
export const dataRow = pgTable(
  "data_row",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    sourceId: text("source_id")
      .notNull()
      .references(() => dataSource.id, { onDelete: "cascade" }),
    /** By the id of the column. */
    cells: jsonText<JsonObject>("cells").notNull(),
    position: doublePrecision("position").notNull(),
    /** The revision of the source with which it last changed. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    /** The places that confirmed reservations have; changed only by who holds the row. */
    confirmedPlaces: integer("confirmed_places").notNull().default(0),
    /** What added it once. */
    onceKey: text("once_key"),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (table) => [
    index("data_row_revision").on(table.sourceId, table.revision),
    uniqueIndex("data_row_once_unique").on(table.sourceId, table.onceKey),
  ],
);
