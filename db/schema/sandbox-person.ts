import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { workspace } from "./workspace";

export const sandboxPlatforms = ["android", "ios", "web"] as const;
export type SandboxPlatform = (typeof sandboxPlatforms)[number];

/** Somebody with a simulated phone. */
export const sandboxPerson = pgTable(
  "sandbox_person",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** The phone number, digits only. */
    waId: text("wa_id").notNull(),
    /** "US." and digits, as Meta names people without their number. */
    userId: text("user_id").notNull(),
    name: text("name").notNull(),
    platform: text("platform", { enum: sandboxPlatforms }).notNull().default("android"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.waId] }),
    uniqueIndex("sandbox_person_user").on(table.workspaceId, table.userId),
    check("sandbox_person_platform_known", sql`${table.platform} in ('android', 'ios', 'web')`),
  ],
);
