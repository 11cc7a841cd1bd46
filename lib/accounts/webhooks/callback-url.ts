import type { StoredAccount } from "@/db/whatsapp-accounts";
import type { AccountsRoom } from "../room";

/** Path of the door for webhooks. Meta knows one address for each app, whatever accounts it serves. */
export function webhookPath(appId: string): string {
  return `/api/webhooks/${appId}`;
}

export function callbackUrl(
  { publicUrl, localUrl }: Pick<AccountsRoom, "publicUrl" | "localUrl">,
  { kind, appId }: Pick<StoredAccount, "kind" | "appId">,
): string {
  return `${kind === "sandbox" ? localUrl : publicUrl}${webhookPath(appId)}`;
}

/** Whether webhooks can come: Meta calls https addresses on the internet alone. */
export function isReachable({ kind }: Pick<StoredAccount, "kind">, url: string): boolean {
  if (kind === "sandbox") return true;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && hostname !== "localhost" && !/^127\.|^\[::1\]$/.test(hostname);
}
