import {
  listWebhookSubscriptions,
  webhookFieldsNeeded,
  webhookObject,
} from "@/lib/meta/accounts/app-subscriptions";
import { listSubscribedApps } from "@/lib/meta/accounts/subscribed-apps";
import { collect } from "@/lib/meta/client/pages";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { type Result, success } from "@/lib/result";
import type { OpenAccount } from "../open-account";

/** How the webhooks of an account are set up at Meta. */
export type WebhookState = {
  /** Whether the app is told about the account. */
  readonly isAccountSubscribed: boolean;
  /** Where the app sends webhooks; undefined when it sends none. */
  readonly address: string | undefined;
  readonly fields: readonly string[];
  readonly fieldsMissing: readonly string[];
};

export async function webhookState({
  account,
  graph,
  appGraph,
}: OpenAccount): Promise<Result<WebhookState, GraphFailure>> {
  const apps = await collect(listSubscribedApps(graph, account.wabaId));
  if (!apps.ok) return apps;
  const subscriptions = await collect(listWebhookSubscriptions(appGraph, account.appId));
  if (!subscriptions.ok) return subscriptions;
  const active = subscriptions.value.find(({ object, isActive }) => object === webhookObject && isActive);
  const fields = active?.fields ?? [];
  return success({
    isAccountSubscribed: apps.value.some(({ id }) => id === account.appId),
    address: active?.callbackUrl,
    fields,
    fieldsMissing: webhookFieldsNeeded.filter((field) => !fields.includes(field)),
  });
}
