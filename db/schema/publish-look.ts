import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { jsonText } from "../json-text";
import { newId } from "../new-id";
import { flow } from "./flow";
import type { PublicationProblem } from "./publication";
import { type CheckFix, type CheckState, whatsappAccount } from "./whatsapp-account";
import { workspace } from "./workspace";

/** What can be done about something that publishing needs, besides what mends an account. */
export type NeedFix =
  | CheckFix
  | "open-flow"
  | "enter-address"
  | "open-live-data"
  | "open-account"
  | "open-manager"
  | "open-verification"
  | "open-support";

/** One thing that publishing needs, and what a look at it found. */
export type Need = {
  /** Says what it is about; two needs may be about the same. */
  readonly id: string;
  readonly state: CheckState;
  /** What was found, in words. */
  readonly happened: string;
  /** What to do. */
  readonly remedy?: string;
  /** Meta's own words, or what an address answered. */
  readonly details?: string;
  readonly fix?: NeedFix;
  /** Of a number: its id here. */
  readonly numberId?: string;
  /** Mistakes in the Flow. */
  readonly problems?: readonly PublicationProblem[];
};

/** What WhatsApp itself said. `at` is ISO 8601. */
export type WhatsAppLook = {
  readonly at: string;
  readonly needs: readonly Need[];
};

/** What the address for live data answered to a ping. `at` is ISO 8601. */
export type EndpointLook = { readonly at: string; readonly address: string; readonly need: Need };

/** The latest looks at what publishing a Flow in an account needs, each made by itself. */
export const publishLook = pgTable(
  "publish_look",
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
    whatsapp: jsonText<WhatsAppLook>("whatsapp"),
    endpoint: jsonText<EndpointLook>("endpoint"),
  },
  (table) => [uniqueIndex("publish_look_unique").on(table.flowId, table.accountId)],
);
