import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { items, type Listing } from "../client/pages";
import { done, id, text } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";
import type { WebhookOverride } from "../numbers/number-webhook";

/** An app that is told about an account. */
export type SubscribedApp = {
  readonly id: string;
  readonly name: string | undefined;
  /** Where messages of this account go instead of the address of the app. */
  readonly callbackOverride: string | undefined;
};

const app = z
  .looseObject({
    whatsapp_business_api_data: z.looseObject({ id, name: text }),
    override_callback_uri: text,
  })
  .transform(
    (wire): SubscribedApp => ({
      id: wire.whatsapp_business_api_data.id,
      name: wire.whatsapp_business_api_data.name,
      callbackOverride: wire.override_callback_uri,
    }),
  );

/**
 * Tells Meta to send webhooks of this account to the app of the token (spec/platform.md, A.13). With an override,
 * messages go to another address; without one, an earlier override ends.
 */
export async function subscribeApp(
  graph: GraphClient,
  wabaId: string,
  override?: WebhookOverride,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [wabaId, "subscribed_apps"],
      ...(override
        ? { body: { override_callback_uri: override.callbackUri, verify_token: override.verifyToken } }
        : {}),
      repeat: "always",
      patience: "write",
      secrets: override ? [override.verifyToken] : [],
    },
    done,
  );
}

export function listSubscribedApps(graph: GraphClient, wabaId: string): Listing<SubscribedApp> {
  return items(graph, { path: [wabaId, "subscribed_apps"] }, app);
}

/** Ends the webhooks of this account for the app of the token. */
export async function unsubscribeApp(
  graph: GraphClient,
  wabaId: string,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    { method: "DELETE", path: [wabaId, "subscribed_apps"], repeat: "always", patience: "write" },
    done,
  );
}
