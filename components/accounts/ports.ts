import type { Result } from "@/lib/result";

export type CredentialField = "accessToken" | "wabaId" | "phoneNumberId" | "appId" | "appSecret";
export type Credentials = { readonly [field in CredentialField]: string };

/** What a look at something that was entered found. */
export type Finding = {
  readonly state: "good" | "caution" | "problem" | "unknown";
  readonly happened: string;
  readonly remedy?: string;
  /** Meta's own words. */
  readonly details?: string;
};

/** What a right entry tells about the next ones. */
export type Suggestions = {
  readonly appId?: string;
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly numbers?: readonly {
    readonly id: string;
    readonly displayNumber: string;
    readonly verifiedName: string | null;
  }[];
};

export type CredentialCheck = { readonly finding: Finding; readonly suggested: Suggestions };

/** What the pages about accounts need from the server; `app` hands these in. None throws for an expected refusal. */
export type AccountsPorts = {
  connectSandbox(wish: { readonly further: boolean }): Promise<Result<ConnectedAccount, AccountFailure>>;
  checkCredential(check: {
    readonly field: CredentialField;
    readonly entered: Credentials;
  }): Promise<Result<CredentialCheck, AccountFailure>>;
  connectAccount(entered: Credentials): Promise<Result<ConnectedAccount, AccountFailure>>;
  refreshAccount(account: ConnectedAccount): Promise<Result<unknown, AccountFailure>>;
  applyFix(fix: Fix): Promise<Result<unknown, AccountFailure>>;
  /** The PIN of the number goes to WhatsApp and is not kept. */
  registerNumber(
    number: ConnectedAccount & { readonly numberId: string; readonly pin: string },
  ): Promise<Result<unknown, AccountFailure>>;
  renameAccount(
    account: ConnectedAccount & { readonly name: string },
  ): Promise<Result<unknown, AccountFailure>>;
  replaceToken(
    change: ConnectedAccount & { readonly accessToken: string },
  ): Promise<Result<unknown, AccountFailure>>;
  replaceSecret(
    change: ConnectedAccount & { readonly appSecret: string },
  ): Promise<Result<unknown, AccountFailure>>;
  disconnectAccount(account: ConnectedAccount): Promise<Result<unknown, AccountFailure>>;
};

export type ConnectedAccount = { readonly accountId: string };

export type Fix = ConnectedAccount &
  (
    | { readonly fix: "subscribe" | "take-over-webhooks" }
    | { readonly fix: "set-key" | "take-over-key" | "rotate-key"; readonly numberId: string }
  );

export type AccountFailure =
  | { readonly reason: "signed-out" }
  | { readonly reason: "not-found" }
  | { readonly reason: "secrets-lost" }
  | {
      readonly reason: "whatsapp";
      readonly happened: string;
      readonly remedy: string;
      readonly details?: string;
    }
  | { readonly reason: "credential"; readonly finding: Finding }
  | { readonly reason: "credentials"; readonly field: CredentialField; readonly finding: Finding }
  | { readonly reason: "taken"; readonly holder: string }
  | { readonly reason: "no-public-address"; readonly address: string }
  | { readonly reason: "invalid" }
  | { readonly reason: "storage-full" }
  | { readonly reason: "unavailable" };
