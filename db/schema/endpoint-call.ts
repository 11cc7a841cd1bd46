import { bigint, boolean, index, integer, pgTable, real, text, timestamp } from "drizzle-orm/pg-core";
import type { Json, JsonObject } from "@/lib/flow/json";
import { exactText } from "../exact-text";
import { jsonText } from "../json-text";
import { endpoint } from "./endpoint";

/** What is looked at one call at a time. Sensitive answers are masked before it is written. */
export type CallDetails = {
  /** What the phone sent; undefined when it could not be read. */
  readonly data?: JsonObject;
  /** The plain answer. */
  readonly shown?: JsonObject;
  readonly fault?: { readonly message: string; readonly details?: Json };
  readonly notes: readonly string[];
  readonly steps: readonly { readonly title: string; readonly ms: number; readonly facts?: Json }[];
  /** Milliseconds of each part. */
  readonly times: { readonly [part: string]: number };
  readonly version?: string;
  readonly isTokenProved?: boolean;
  /** Photos and documents that came along, by their ids in `endpoint_file`; `field` is what they were sent as. */
  readonly files?: readonly { readonly id: string; readonly field: string; readonly name: string }[];
  /** It was too long to be kept whole; what is missing is said in its place. */
  readonly isCut?: true;
  /** Something in `shown` is masked. */
  readonly isMasked?: true;
};

/**
 * One call of a phone. Written in batches and read rarely: few indexes, and no references but the one that deletes it
 * with its endpoint.
 */
export const endpointCall = pgTable(
  "endpoint_call",
  {
    position: bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoint.id, { onDelete: "cascade" }),
    at: timestamp("at", { withTimezone: true }).notNull(),
    /** "question", "ping", "notice", "unread". */
    kind: text("kind").notNull(),
    action: text("action"),
    /** The screen the phone named, and the one it was sent to. */
    screen: exactText("screen"),
    nextScreen: exactText("next_screen"),
    flowToken: exactText("flow_token"),
    status: integer("status").notNull(),
    /** What went wrong; null when nothing did. */
    code: text("code"),
    ms: real("ms").notNull(),
    deploymentId: text("deployment_id"),
    revisionId: text("revision_id"),
    sendId: text("send_id"),
    /** Asked by a person in the builder, not by a phone. */
    isTest: boolean("is_test").notNull().default(false),
    details: jsonText<CallDetails>("details").notNull(),
  },
  (table) => [
    index("endpoint_call_newest").on(table.endpointId, table.position),
    index("endpoint_call_at").on(table.endpointId, table.at),
    index("endpoint_call_token").on(table.endpointId, table.flowToken, table.position),
  ],
);
