import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { WorkspaceScope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import { endpointAddress, endpointOfFlow } from "@/lib/live-data/endpoint-of-flow";

export type House = Pick<AccountsRoom, "publicUrl" | "localUrl" | "now">;
type Asked = { readonly flowId: string; readonly text: string; readonly kind: AccountKind };

/** Where this house answers for a Flow, as an account reaches it; null for a Flow that asks for nothing. */
export async function hostedAddress(
  room: House,
  scope: WorkspaceScope,
  { flowId, text, kind }: Asked,
): Promise<string | null> {
  const opened = openText(text);
  if (!opened.ok || !hasEndpoint(opened.value.document)) return null;
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return null;
  // The sandbox is part of this server.
  const origin = kind === "sandbox" ? room.localUrl : new URL(room.publicUrl).origin;
  return endpointAddress(origin, endpoint);
}
