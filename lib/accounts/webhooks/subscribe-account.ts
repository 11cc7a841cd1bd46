import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { subscribeWebhooks, webhookFieldsNeeded } from "@/lib/meta/accounts/app-subscriptions";
import { subscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { failure, type Result, success } from "@/lib/result";
import { type OpenAccount, openAccount } from "../open-account";
import {
  type AccountNotFound,
  type NoPublicAddress,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
  type TakenElsewhere,
} from "../refusals";
import type { AccountsRoom } from "../room";
import { callbackUrl, isReachable } from "./callback-url";
import { webhookState } from "./webhook-state";

export const accountToSubscribeSchema = z.object({
  accountId: z.string(),
  /** Whether the webhooks of the app may be led away from another program. */
  takeOver: z.boolean().default(false),
});

type SubscribeRefusal = RefusedByWhatsApp | TakenElsewhere | NoPublicAddress;

/**
 * Leads the webhooks of an account to this server. What is set up already stays; an address of another program is
 * replaced only when that is said. Meta calls the address at once, so the door has to be open.
 */
export async function subscribeAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, takeOver }: z.output<typeof accountToSubscribeSchema>,
): Promise<Result<void, AccountNotFound | SecretsLost | SubscribeRefusal>> {
  const open = await openAccount(room, scope, accountId);
  return open.ok ? subscribeOpen(room, open.value, takeOver ? "take-over" : "leave") : open;
}

/** As `subscribeAccount`, for an account that is open. */
export async function subscribeOpen(
  room: AccountsRoom,
  open: OpenAccount,
  foreign: "take-over" | "leave",
): Promise<Result<void, SubscribeRefusal>> {
  const url = callbackUrl(room, open.account);
  if (!isReachable(open.account, url))
    return failure({ reason: "no-public-address", address: room.publicUrl });
  const state = await webhookState(open);
  if (!state.ok) return failure(refusedByWhatsApp(state.failure));
  const { address, fields, fieldsMissing, isAccountSubscribed } = state.value;
  const isElsewhere = address !== undefined && address !== url;
  // The sandbox serves this workspace alone: an address there is an earlier one of this server.
  if (isElsewhere && foreign === "leave" && open.account.kind === "real") {
    return failure({ reason: "taken", holder: address });
  }
  if (address !== url || fieldsMissing.length > 0) {
    const told = await subscribeWebhooks(open.appGraph, open.account.appId, {
      callbackUrl: url,
      verifyToken: open.verifyToken.reveal(),
      fields: [...new Set([...fields, ...webhookFieldsNeeded])],
    });
    if (!told.ok) return failure(refusedByWhatsApp(told.failure));
  }
  if (isAccountSubscribed) return success(undefined);
  const subscribed = await subscribeApp(open.graph, open.account.wabaId);
  return subscribed.ok ? subscribed : failure(refusedByWhatsApp(subscribed.failure));
}
