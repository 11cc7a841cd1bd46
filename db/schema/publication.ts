import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { Rules } from "@/lib/flow/rules/rules";
import { exactText } from "../exact-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import { revision } from "./revision";
import { user } from "./user";
import { whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

export const publicationStates = ["open", "done", "given-up"] as const;
export type PublicationState = (typeof publicationStates)[number];

/** The steps of a publication, in this order. */
export const publicationSteps = ["check", "make", "address", "upload", "publish"] as const;
export type PublicationStep = (typeof publicationSteps)[number];

/** A mistake in the Flow, with its place in the JSON as it was published. */
export type PublicationProblem = {
  readonly code: string;
  readonly message: string;
  /** RFC 6901. */
  readonly pointer?: string;
  /** Counts from 1. */
  readonly line?: number;
};

export type StepRecord = {
  readonly state: "running" | "done" | "failed";
  /** ISO 8601. */
  readonly at: string;
  /** Of a failed step, in words. */
  readonly happened?: string;
  readonly remedy?: string;
  /** Meta's own words and figures. */
  readonly details?: string;
  readonly problems?: readonly PublicationProblem[];
  /** WhatsApp was asked to make something, and whether it did is not known. */
  readonly isAsked?: true;
};

export type StepRecords = { readonly [step in PublicationStep]?: StepRecord };

/**
 * One attempt at making a Flow live in an account, from the first press to the end. Each step is written down before
 * and after it is taken, so that the page can say where it stands and another press goes on from there.
 */
export const publication = pgTable(
  "publication",
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
    state: text("state", { enum: publicationStates }).notNull().default("open"),
    /** What is published: later edits of the draft do not change it. */
    text: exactText("text").notNull(),
    rules: jsonb("rules").$type<Rules>(),
    hash: text("hash").notNull(),
    /** The name of the Flow at Meta. */
    name: text("name").notNull(),
    category: text("category").notNull(),
    endpointUri: text("endpoint_uri"),
    note: text("note").notNull(),
    /** The old revision that is made live again; null: the draft. */
    revisionId: text("revision_id").references(() => revision.id, { onDelete: "set null" }),
    steps: jsonb("steps").$type<StepRecords>().notNull().default({}),
    /** Somebody is at it until then. */
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull().defaultNow(),
    startedBy: text("started_by")
      .notNull()
      .references(() => user.id),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [
    uniqueIndex("publication_open_unique")
      .on(table.flowId, table.accountId)
      .where(sql`${table.state} = 'open'`),
    index("publication_workspace").on(table.workspaceId, table.startedAt.desc()),
    check("publication_state_known", sql`${table.state} in ('open', 'done', 'given-up')`),
  ],
);
