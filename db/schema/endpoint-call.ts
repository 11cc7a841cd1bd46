import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, real, text, timestamp } from "drizzle-orm/pg-core";
import type { Json, JsonObject } from "@/lib/flow/json";
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
 * Calls of phones, as many as were written at once: in a rush a row for each would cost more than answering does. What
 * they are looked for by is in `facts`; `db/call-blocks.ts` packs and reads them.
 */
export const endpointCallBlock = pgTable(
  "endpoint_call_block",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoint.id, { onDelete: "cascade" }),
    firstAt: timestamp("first_at", { withTimezone: true }).notNull(),
    lastAt: timestamp("last_at", { withTimezone: true }).notNull(),
    count: integer("count").notNull(),
    /** Calls with a code. */
    faults: integer("faults").notNull(),
    /** For health, of what WhatsApp asked: see `healthOf`. */
    asked: integer("asked").notNull(),
    unanswered: integer("unanswered").notNull(),
    failed: integer("failed").notNull(),
    /** Milliseconds of the questions of phones. */
    times: real("times").array().notNull(),
    /** `tokenKey` of the Flow tokens. */
    tokens: integer("tokens").array().notNull(),
    /** JSON: a list of `CallFacts`. */
    facts: text("facts").notNull(),
    /** The JSON of the `CallDetails` of each, with `betweenDetails` in between. */
    details: text("details").notNull(),
  },
  (table) => [
    index("endpoint_call_block_newest").on(table.endpointId, table.id),
    index("endpoint_call_block_at").on(table.endpointId, table.lastAt),
    index("endpoint_call_block_faults").on(table.endpointId, table.id).where(sql`${table.faults} > 0`),
    index("endpoint_call_block_tokens").using("gin", table.tokens).with({ fastupdate: false }),
  ],
);
