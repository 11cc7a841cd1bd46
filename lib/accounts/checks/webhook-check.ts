import type { AccountCheck } from "@/db/schema/whatsapp-account";
import type { OpenAccount } from "../open-account";
import { findingOf } from "../refusals";
import type { AccountsRoom } from "../room";
import { texts } from "../texts";
import { callbackUrl, isReachable } from "../webhooks/callback-url";
import { webhookState } from "../webhooks/webhook-state";

/** Whether answers and alerts come to this server. */
export async function webhookCheck(room: AccountsRoom, open: OpenAccount): Promise<AccountCheck> {
  const id = "webhooks";
  const words = texts.webhooks;
  const url = callbackUrl(room, open.account);
  if (!isReachable(open.account, url)) {
    return {
      id,
      state: "problem",
      happened: words.noAddress(room.publicUrl),
      remedy: words.noAddressRemedy,
    };
  }
  const read = await webhookState(open);
  if (!read.ok) return { id, ...findingOf(read.failure) };
  const { address, fieldsMissing, isAccountSubscribed } = read.value;
  if (address !== undefined && address !== url) {
    const fix = open.account.kind === "real" ? "take-over-webhooks" : "subscribe";
    const happened = words.elsewhere(address);
    return { id, state: "problem", happened, remedy: words.elsewhereRemedy, fix };
  }
  if (!isAccountSubscribed || address === undefined) {
    return { id, state: "problem", happened: words.off, remedy: words.offRemedy, fix: "subscribe" };
  }
  if (fieldsMissing.length > 0) {
    const happened = words.fields(fieldsMissing);
    // Without this one a Flow with live data cannot be published, and no alert arrives.
    const state = fieldsMissing.includes("flows") ? "problem" : "caution";
    return { id, state, happened, remedy: words.fieldsRemedy, fix: "subscribe" };
  }
  return { id, state: "good", happened: words.good };
}
