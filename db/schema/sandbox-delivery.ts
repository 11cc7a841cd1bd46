import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { sandboxApp } from "./sandbox-app";
import { workspace } from "./workspace";

export const sandboxDeliveryStates = ["waiting", "delivered", "lost", "given-up"] as const;
export type SandboxDeliveryState = (typeof sandboxDeliveryStates)[number];

/** A webhook of the stand-in for Meta, on its way to the callback of an app. */
export const sandboxDelivery = pgTable(
  "sandbox_delivery",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    appId: text("app_id")
      .notNull()
      .references(() => sandboxApp.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).generatedAlwaysAsIdentity(),
    url: text("url").notNull(),
    /** The bytes that are signed and sent; signs beyond ASCII are escaped. */
    body: text("body").notNull(),
    /** "messages", "flows"… */
    field: text("field").notNull(),
    state: text("state", { enum: sandboxDeliveryStates }).notNull().default("waiting"),
    /** May be joined with others into one delivery. */
    isJoined: boolean("is_joined").notNull().default(false),
    attempts: integer("attempts").notNull().default(0),
    /** Also the end of the time for which one process has claimed it. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** What the callback answered last: a status, or why there was none. */
    lastAnswer: text("last_answer"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("sandbox_delivery_due").on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index("sandbox_delivery_workspace").on(table.workspaceId, table.position.desc()),
    check(
      "sandbox_delivery_state_known",
      sql`${table.state} in ('waiting', 'delivered', 'lost', 'given-up')`,
    ),
  ],
);
