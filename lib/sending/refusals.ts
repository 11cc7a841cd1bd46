import type { SendFailure } from "@/db/schema/send-list";
import type { AccountNotFound, SecretsLost } from "@/lib/accounts/refusals";
import type { HeaderRefused } from "./files/refused";
import type { RecipientRefused } from "./recipient";

/** What the workroom may refuse. Each is expected, and nothing went out. */
export type FlowNotFound = { readonly reason: "flow-not-found" };
/** The Flow was never made in this account, or nothing of it is live yet. */
export type NotPublished = { readonly reason: "not-published" };
/** Somebody is publishing it right now, which a test of the draft would disturb. */
export type Publishing = { readonly reason: "publishing" };
/** The account has no such number. */
export type NumberNotFound = { readonly reason: "number-not-found" };
/** Another screen than one that messages may open. */
export type ScreenUnknown = { readonly reason: "screen-unknown"; readonly screen: string };
/** Data that do not fit the screen; in words for developers. */
export type DataMisfit = { readonly reason: "data-misfit"; readonly misfit: string };
/** The Flow asks no endpoint, so it cannot open with live data. */
export type NoEndpoint = { readonly reason: "no-endpoint" };
/** WhatsApp did not take the draft. */
export type DraftRefused = { readonly reason: "draft-refused" } & Pick<
  SendFailure,
  "happened" | "remedy" | "details"
>;

export type SendRefused =
  | FlowNotFound
  | NotPublished
  | Publishing
  | NumberNotFound
  | ScreenUnknown
  | DataMisfit
  | NoEndpoint
  | DraftRefused
  | HeaderRefused
  | RecipientRefused
  | AccountNotFound
  | SecretsLost;

export const flowNotFound: FlowNotFound = { reason: "flow-not-found" };
export const notPublished: NotPublished = { reason: "not-published" };
export const publishingNow: Publishing = { reason: "publishing" };
export const numberNotFound: NumberNotFound = { reason: "number-not-found" };
export const noEndpoint: NoEndpoint = { reason: "no-endpoint" };
