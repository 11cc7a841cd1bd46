import "server-only";
import { env } from "@/lib/env";
import { houseKeys } from "@/lib/secrets/house-keys";
import { wakeNotifying } from "./current-notifier";
import type { WebhookRoom } from "./webhook-settings";

/** The settings of webhooks in this process. */
export function currentWebhookRoom(): WebhookRoom {
  return {
    now: () => new Date(),
    keys: houseKeys,
    allowsLocal: env().outboundIsLocal,
    wake: wakeNotifying,
  };
}
