import { signerOf } from "@/lib/meta/webhooks/signature";
import { bodyBytes } from "./body-bytes";
import type { Receiver, ReceivingAccount } from "./receiver";
import { shareDelivery } from "./share-delivery";

/** Meta sends up to 3 MB (spec/platform.md, E.1). */
export const webhookBytesMax = 3 * 1024 * 1024;

/**
 * Takes a webhook of an app: 200 means that it is stored. What no app secret signed is refused with 401, an app that
 * nobody connected with 404, a body over the limit with 413; when it cannot be stored, 503 makes Meta send it again.
 */
export async function receive(receiver: Receiver, request: Request, appId: string): Promise<Response> {
  try {
    const accounts = await receiver.accountsOf(appId);
    if (accounts.length === 0) return answer(404, "No connected account has this app.");
    const bytes = await bodyBytes(request, webhookBytesMax);
    if (bytes === undefined) return answer(413, `A webhook may have ${webhookBytesMax} bytes.`);
    const header = request.headers.get("x-hub-signature-256");
    const read = bytes;
    const signedOf = (accounts: readonly ReceivingAccount[]) =>
      accounts.flatMap((account): readonly Signed[] => {
        const signer = signerAmong(account, read, header);
        return signer ? [{ account, signer }] : [];
      });
    let signed = signedOf(accounts);
    // The secret may have been replaced a moment ago.
    if (signed.length === 0 && receiver.forgetAccounts(appId)) {
      signed = signedOf(await receiver.accountsOf(appId));
    }
    if (signed.length === 0) return answer(401, "The signature does not fit the app secret.");
    await keep(receiver, signed, bytes.toString("utf8"));
  } catch (error) {
    receiver.onFailure(error);
    return answer(503, "The webhook could not be stored. Send it again.");
  }
  receiver.wake();
  return answer(200, "ok");
}

type Signed = { readonly account: ReceivingAccount; readonly signer: "current" | "previous" };

function signerAmong(
  { appSecret, previousAppSecret }: ReceivingAccount,
  bytes: Uint8Array,
  header: string | null,
): Signed["signer"] | undefined {
  const secrets = [appSecret, ...(previousAppSecret ? [previousAppSecret] : [])];
  const signer = signerOf(
    bytes,
    header,
    secrets.map((secret) => secret.reveal()),
  );
  return signer === undefined ? undefined : signer === 0 ? "current" : "previous";
}

async function keep(receiver: Receiver, signed: readonly Signed[], body: string): Promise<void> {
  const wabaIds = signed.map(({ account }) => account.wabaId);
  const shares = shareDelivery(body, wabaIds);
  const receivedAt = receiver.now();
  const deliveries = signed.flatMap(({ account: { id: accountId, workspaceId }, signer }, index) => {
    const share = shares[index];
    return share === undefined ? [] : [{ workspaceId, accountId, body: share, signer, receivedAt }];
  });
  await receiver.store(deliveries);
}

function answer(status: number, words: string): Response {
  return new Response(words, {
    status,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}
