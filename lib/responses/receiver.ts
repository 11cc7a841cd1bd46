import type { DeliveryToStore } from "@/db/webhooks";
import type { Secret } from "@/lib/secrets/secret";

/** An account as far as the door for webhooks knows it. */
export type ReceivingAccount = {
  readonly id: string;
  readonly workspaceId: string;
  readonly wabaId: string;
  readonly appSecret: Secret;
  /** The one before, while it counts. */
  readonly previousAppSecret: Secret | undefined;
};

/** What the door for webhooks needs of the house. */
export type Receiver = {
  /** The connected accounts of an app of Meta's, oldest first. */
  readonly accountsOf: (appId: string) => Promise<readonly ReceivingAccount[]>;
  /** What it answered may be old by a few seconds: the next question looks anew. True when it was remembered. */
  readonly forgetAccounts: (appId: string) => boolean;
  /** Keeps all of them or none; throws when it cannot. */
  readonly store: (deliveries: readonly DeliveryToStore[]) => Promise<void>;
  /** Told when deliveries wait. It does not wait for them. */
  readonly wake: () => void;
  readonly onFailure: (error: unknown) => void;
  readonly now: () => Date;
};
