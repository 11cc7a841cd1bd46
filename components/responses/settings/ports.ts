import type { WebhookState } from "@/lib/notifying/webhook-settings";
import type { Result } from "@/lib/result";

export type { WebhookState };
export type StoredDelivery = WebhookState["deliveries"][number];

export type SettingsFailure =
  | {
      readonly reason: "address";
      readonly fault: "no-address" | "not-https" | "carries-password" | "not-public";
    }
  | { readonly reason: string };

type Answer<Value> = Promise<Result<Value, SettingsFailure>>;

/** What the settings of a Flow's responses need from the server. */
export type SettingsPorts = {
  /** Null while the Flow tells nobody. */
  readWebhook(): Answer<WebhookState | null>;
  /** The secret comes along when it was made just now. */
  saveWebhook(url: string): Answer<{ readonly secret: string | null }>;
  rotateSecret(): Answer<{ readonly secret: string }>;
  switchWebhook(isOn: boolean): Answer<unknown>;
  removeWebhook(): Answer<unknown>;
  testWebhook(): Answer<unknown>;
  replay(deliveryId: string): Answer<unknown>;
  /** Null keeps responses for ever. */
  keepFor(days: number | null): Answer<unknown>;
};
