import type { AccountNotFound, RefusedByWhatsApp, SecretsLost } from "@/lib/accounts/refusals";
import type { TooLarge } from "@/lib/drafts/refusals";

/** What the workroom may refuse. Each is expected and leaves everything as it was. */
export type NotAtMeta = { readonly reason: "not-at-meta" };
/** The Flow at WhatsApp has no JSON yet. */
export type NothingInIt = { readonly reason: "nothing-in-it" };
export type FlowNotFound = { readonly reason: "flow-not-found" };
/** The other account has this Flow already. */
export type AlreadyThere = { readonly reason: "already-there" };
export type NoticeNotFound = { readonly reason: "notice-not-found" };

/** What every question to an account may meet. */
export type AskRefused = AccountNotFound | SecretsLost | RefusedByWhatsApp;
export type ImportRefused = AskRefused | NotAtMeta | NothingInIt | TooLarge;
export type LinkedRefused = AskRefused | NotAtMeta | FlowNotFound;

export const notAtMeta: NotAtMeta = { reason: "not-at-meta" };
export const nothingInIt: NothingInIt = { reason: "nothing-in-it" };
export const flowNotFound: FlowNotFound = { reason: "flow-not-found" };
export const alreadyThere: AlreadyThere = { reason: "already-there" };
export const noticeNotFound: NoticeNotFound = { reason: "notice-not-found" };
