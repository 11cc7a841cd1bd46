import { listFlowLinks } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { openAccount } from "@/lib/accounts/open-account";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { collect } from "@/lib/meta/client/pages";
import type { FlowStatus } from "@/lib/meta/flows/flow-at-meta";
import { listFlowsWithTimes } from "@/lib/meta/flows/list-flows";
import { failure, type Result, success } from "@/lib/result";
import type { AskRefused } from "./refusals";

/** A Flow of an account, as the list to import from shows it. */
export type ListedFlow = {
  readonly metaFlowId: string;
  readonly name: string;
  readonly status: FlowStatus;
  /** ISO 8601; not every Flow tells. */
  readonly updatedAt: string | null;
  /** The Flow here that it is already. */
  readonly here: { readonly flowId: string; readonly name: string } | null;
};

/** Every Flow of an account, and which of them are here. */
export async function flowsAtMeta(
  room: AccountsRoom,
  scope: Scope,
  { accountId }: { readonly accountId: string },
): Promise<Result<readonly ListedFlow[], AskRefused>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const { graph, account } = open.value;
  const flows = await collect(listFlowsWithTimes(graph, account.wabaId));
  if (!flows.ok) return failure(refusedByWhatsApp(flows.failure));
  const links = (await listFlowLinks(scope, accountId)).filter(({ isDeleted }) => !isDeleted);
  const here = new Map(links.map(({ metaFlowId, flowId, name }) => [metaFlowId, { flowId, name }]));
  return success(
    flows.value.map(({ id, name, status, updatedAt }) => ({
      metaFlowId: id,
      name,
      status,
      updatedAt: updatedAt?.toISOString() ?? null,
      here: here.get(id) ?? null,
    })),
  );
}
