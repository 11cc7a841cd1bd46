import type { CheckItem } from "@/components/accounts/account-item";

/** One thing that publishing needs, and what a look at it found. */
export type NeedItem = {
  readonly id: string;
  readonly state: CheckItem["state"];
  readonly happened: string;
  readonly remedy?: string;
  /** Meta's own words, or what an address answered. */
  readonly details?: string;
  readonly fix?: NeedFix;
  readonly numberId?: string;
  readonly problems?: readonly ProblemItem[];
};

export type ProblemItem = { readonly message: string; readonly pointer?: string; readonly line?: number };

export type NeedFix =
  | NonNullable<CheckItem["fix"]>
  | "open-flow"
  | "enter-address"
  | "open-live-data"
  | "open-account";

/** What is looked at by itself. */
export type NeedPart = "account" | "whatsapp" | "endpoint";

/** The latest looks; null before the first. Times are ISO 8601. */
export type LooksItem = {
  readonly account: { readonly at: string | null; readonly needs: readonly NeedItem[] };
  readonly whatsapp: { readonly at: string; readonly needs: readonly NeedItem[] } | null;
  readonly endpoint: { readonly at: string; readonly address: string; readonly need: NeedItem } | null;
};
