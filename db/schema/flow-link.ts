import { index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { newId } from "../new-id";
import { flow } from "./flow";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** States as Meta names them (spec/platform.md, B.1), in lower case; `gone`: somebody deleted it at Meta. */
export const linkStatuses = [
  "draft",
  "published",
  "deprecated",
  "blocked",
  "throttled",
  "gone",
  "unknown",
] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** A Flow of ours and the one at Meta that it became in an account. */
export const flowLink = pgTable(
  "flow_link",
  {
    id: text("id").primaryKey().$defaultFn(newId),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flow.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => whatsappAccount.id, { onDelete: "cascade" }),
    metaFlowId: text("meta_flow_id").notNull(),
    status: text("status", { enum: linkStatuses }).notNull(),
    /** The text that messages sent from now on open, as it was published last; null before that. SHA-256 in hex. */
    liveHash: text("live_hash"),
    liveRevisionId: text("live_revision_id"),
    publishedAt: timestamp("published_at", { withTimezone: true }),
    checkedAt: timestamp("checked_at", { withTimezone: true }).notNull().defaultNow(),
    /** The JSON at Meta that we put there, or of which a person decided: the hash of its meaning. */
    knownHash: text("known_hash"),
    /** The JSON that stood at Meta when it was read last: the hash of its meaning. */
    metaHash: text("meta_hash"),
    metaReadAt: timestamp("meta_read_at", { withTimezone: true }),
    /** When Meta says that it was changed last, as it stood when the JSON was read; not every Flow tells. */
    metaUpdatedAt: timestamp("meta_updated_at", { withTimezone: true }),
    /** The address for live data that Meta knows. */
    endpointUri: text("endpoint_uri"),
  },
  (table) => [
    uniqueIndex("flow_link_unique").on(table.flowId, table.accountId),
    uniqueIndex("flow_link_meta_unique").on(table.accountId, table.metaFlowId),
    index("flow_link_workspace").on(table.workspaceId),
  ],
);
