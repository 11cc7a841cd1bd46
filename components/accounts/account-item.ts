/** An account as its pages show it. It holds no secret. */
export type AccountItem = {
  readonly id: string;
  readonly kind: "sandbox" | "real";
  readonly name: string;
  readonly wabaId: string;
  readonly appId: string;
  readonly mainPhoneNumberId: string;
  readonly numbers: readonly NumberItem[];
  /** The latest look at it; null before the first. */
  readonly lastCheck: ReportItem | null;
};

export type NumberItem = {
  readonly id: string;
  readonly phoneNumberId: string;
  /** "+1 555-078-3881" */
  readonly displayNumber: string;
  readonly verifiedName: string | null;
  /** Whether Flowsmith has made a key pair for it. */
  readonly publicKey: string | null;
  readonly isGone: boolean;
};

/** `checkedAt` is ISO 8601. */
export type ReportItem = { readonly checkedAt: string; readonly checks: readonly CheckItem[] };

/** Pages of Meta where only its owner can do something. */
export type PageOfMeta = "open-manager" | "open-verification" | "open-support";

export type CheckState = "good" | "caution" | "problem" | "off" | "unknown";

export type CheckItem = {
  readonly id: "token" | "permissions" | "app-secret" | "account" | "webhooks" | "number" | "quality" | "key";
  readonly numberId?: string;
  readonly state: CheckState;
  readonly happened: string;
  readonly remedy?: string;
  /** Meta's own words. */
  readonly details?: string;
  readonly fix?:
    | PageOfMeta
    | "replace-token"
    | "replace-secret"
    | "subscribe"
    | "take-over-webhooks"
    | "set-key"
    | "take-over-key"
    | "register";
};
