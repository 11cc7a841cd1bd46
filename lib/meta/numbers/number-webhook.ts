import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { done } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** Where webhooks about messages go instead of the address of the app, at most 200 characters. */
export type WebhookOverride = { readonly callbackUri: string; readonly verifyToken: string };

/** Leads the messages of one number to another address, or back with undefined (spec/platform.md, A.13). */
export async function setNumberWebhook(
  graph: GraphClient,
  phoneNumberId: string,
  override: WebhookOverride | undefined,
): Promise<Result<void, GraphFailure>> {
  const { callbackUri = "", verifyToken } = override ?? {};
  return graph.call(
    {
      method: "POST",
      path: [phoneNumberId],
      body: { webhook_configuration: { override_callback_uri: callbackUri, verify_token: verifyToken } },
      repeat: "always",
      patience: "write",
      secrets: verifyToken ? [verifyToken] : [],
    },
    done,
  );
}
