import { integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { exactText } from "../exact-text";
import { dataSource } from "./data-source";
import { workspace } from "./workspace";

/** Why a source outside gave nothing, for a person. */
export type DataFetchFailure = {
  /** Stable, for decisions. */
  readonly reason: string;
  readonly happened: string;
  readonly remedy: string;
};

/** What a source outside last gave, and how it fares. All processes share it. */
export const dataFetch = pgTable("data_fetch", {
  sourceId: text("source_id")
    .primaryKey()
    .references(() => dataSource.id, { onDelete: "cascade" }),
  workspaceId: text("workspace_id")
    .notNull()
    .references(() => workspace.id, { onDelete: "cascade" }),
  /** The body as text; null before the first. */
  content: exactText("content"),
  /** Names the content, so that who knows it need not read it again. */
  contentHash: text("content_hash"),
  /** Which settings brought it. */
  settingsHash: text("settings_hash"),
  contentType: text("content_type"),
  succeededAt: timestamp("succeeded_at", { withTimezone: true }),
  tookMs: integer("took_ms"),
  failedAt: timestamp("failed_at", { withTimezone: true }),
  /** The last failure; null when it succeeded since. */
  failure: jsonb("failure").$type<DataFetchFailure>(),
  /** A process is asking; the others wait until then. */
  askingUntil: timestamp("asking_until", { withTimezone: true }),
});
