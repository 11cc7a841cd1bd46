import { listFlowsBriefly, type SandboxFlow } from "@/db/sandbox-flows";
import type { WorkspaceScope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";

/** A Flow of a sandbox account that is connected; `accountId` as the pages about accounts know it. */
export type PhoneFlow = Pick<SandboxFlow, "id" | "name" | "status" | "isEditable"> & {
  readonly accountId: string;
  readonly accountName: string;
  readonly hasEndpoint: boolean;
};

const listedMax = 500;

/** The Flows of all sandbox accounts that are connected, newest first. */
export async function connectedFlows(scope: WorkspaceScope): Promise<readonly PhoneFlow[]> {
  const accounts = (await listAccounts(scope)).filter(({ kind }) => kind === "sandbox");
  const accountIds = accounts.map(({ wabaId }) => wabaId);
  const flows = await listFlowsBriefly(scope, { accountIds, countMax: listedMax });
  return flows.flatMap(({ id, name, status, endpointUri, isEditable, accountId: wabaId }) => {
    const account = accounts.find((each) => each.wabaId === wabaId);
    if (!account) return [];
    const { id: accountId, name: accountName } = account;
    return [{ id, name, status, isEditable, accountId, accountName, hasEndpoint: endpointUri !== null }];
  });
}
