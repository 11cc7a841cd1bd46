import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { dataRow } from "./data-row";
import { dataSource } from "./data-source";
import { workspace } from "./workspace";

export const dataHoldStates = ["held", "confirmed", "released"] as const;
export type DataHoldState = (typeof dataHoldStates)[number];

/** Places of a row that somebody took. Only whoever holds the row changes which of its places are taken. */
export const dataHold = pgTable(
  "data_hold",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    sourceId: text("source_id")
      .notNull()
      .references(() => dataSource.id, { onDelete: "cascade" }),
    rowId: text("row_id")
      .notNull()
      .references(() => dataRow.id, { onDelete: "cascade" }),
    state: text("state", { enum: dataHoldStates }).notNull(),
    quantity: integer("quantity").notNull(),
    /** Id of the column that says how many places there are. */
    placesColumn: text("places_column").notNull(),
    /** Whose they are: a Flow token. */
    holder: text("holder").notNull(),
    onceKey: text("once_key").notNull(),
    /** A held one counts until then. */
    until: timestamp("until", { withTimezone: true }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("data_hold_once_unique").on(table.rowId, table.onceKey),
    index("data_hold_live").on(table.sourceId, table.rowId).where(sql`${table.state} = 'held'`),
    index("data_hold_row").on(table.rowId, table.createdAt.desc()),
    index("data_hold_holder").on(table.workspaceId, table.holder),
    check("data_hold_state_known", sql`${table.state} in ('held', 'confirmed', 'released')`),
    check("data_hold_quantity_positive", sql`${table.quantity} > 0`),
  ],
);
