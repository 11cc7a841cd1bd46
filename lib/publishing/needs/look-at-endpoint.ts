import { findDraft } from "@/db/drafts";
import { savePublishLook } from "@/db/publish-looks";
import type { EndpointLook, Need } from "@/db/schema/publish-look";
import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import { type AccountNotFound, findingOf, type SecretsLost } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { type Ask, pingAddress } from "@/lib/endpoint/client/ping-address";
import { readPublicKey } from "@/lib/meta/numbers/public-key";
import { failure, type Result, success } from "@/lib/result";
import { type FlowNotFound, flowNotFound } from "../refusals";
import { endpointNeed } from "./endpoint-need";
import { texts } from "./texts";

/** How addresses are asked: for the sandbox those of this house, too. */
export type Asking = {
  readonly ask: (kind: AccountKind) => Ask;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
};

type Wanted = { readonly flowId: string; readonly accountId: string; readonly address: string };

/**
 * Asks the address for live data as WhatsApp does before it publishes: encrypted with the key that phones use for the main
 * number, signed with the secret of the app. Keeps what came of it.
 */
export async function lookAtEndpoint(
  room: AccountsRoom & Asking,
  scope: Scope,
  { address, ...key }: Wanted,
): Promise<Result<EndpointLook, FlowNotFound | AccountNotFound | SecretsLost>> {
  if (!(await findDraft(scope, key.flowId))) return failure(flowNotFound);
  const open = await openAccount(room, scope, key.accountId);
  if (!open.ok) return open;
  const need = await needAt(room, open.value, address);
  const look: EndpointLook = { at: room.now().toISOString(), address, need };
  await savePublishLook(scope, key, { endpoint: look });
  return success(look);
}

async function needAt({ ask, clock }: Asking, open: OpenAccount, address: string): Promise<Need> {
  const { graph, account, appSecret } = open;
  const key = await readPublicKey(graph, account.mainPhoneNumberId);
  if (!key.ok) return { id: "endpoint", ...findingOf(key.failure) };
  if (!key.value) return { id: "endpoint", state: "unknown", ...texts.endpoint.noKey };
  const outcome = await pingAddress({
    address,
    publicKey: key.value.pem,
    appSecret: appSecret.reveal(),
    ask: ask(account.kind),
    clock,
  });
  return endpointNeed(outcome);
}
