import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { items, type Listing } from "../client/pages";
import { done, looseList, text } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** What an app is told about, and where. */
export type AppSubscription = {
  /** "whatsapp_business_account" for all that matters here. */
  readonly object: string;
  readonly callbackUrl: string | undefined;
  readonly isActive: boolean;
  readonly fields: readonly string[];
};

export const webhookObject = "whatsapp_business_account";

/** Without `flows`, a Flow with live data cannot be published (spec/platform.md, A.13). */
export const webhookFieldsNeeded = ["messages", "flows", "message_template_status_update"] as const;

const field = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]);

const subscription = z
  .looseObject({
    object: z.string(),
    callback_url: text,
    active: z.boolean().catch(true),
    fields: looseList(field).catch([]),
  })
  .transform(
    (wire): AppSubscription => ({
      object: wire.object,
      callbackUrl: wire.callback_url,
      isActive: wire.active,
      fields: wire.fields,
    }),
  );

/**
 * Sets the address of the app for webhooks and what they tell. Meta calls the address at once to verify it, so the
 * receiver has to answer already. The client speaks with the token of the app (`appToken`).
 */
export async function subscribeWebhooks(
  graph: GraphClient,
  appId: string,
  target: {
    readonly callbackUrl: string;
    readonly verifyToken: string;
    readonly fields: readonly string[];
  },
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [appId, "subscriptions"],
      body: {
        object: webhookObject,
        callback_url: target.callbackUrl,
        verify_token: target.verifyToken,
        fields: target.fields.join(","),
      },
      repeat: "always",
      patience: "write",
      secrets: [target.verifyToken],
    },
    done,
  );
}

export function listWebhookSubscriptions(graph: GraphClient, appId: string): Listing<AppSubscription> {
  return items(graph, { path: [appId, "subscriptions"] }, subscription);
}

/** Ends the webhooks of the app about WhatsApp accounts. */
export async function unsubscribeWebhooks(
  graph: GraphClient,
  appId: string,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "DELETE",
      path: [appId, "subscriptions"],
      query: { object: webhookObject },
      repeat: "always",
      patience: "write",
    },
    done,
  );
}
