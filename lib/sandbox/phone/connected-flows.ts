import { listSandboxFlows, type SandboxFlow } from "@/db/sandbox-flows";
import type { WorkspaceScope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";

/** A Flow of a sandbox account that is connected; `accountId` as the pages about accounts know it. */
export type PhoneFlow = Pick<SandboxFlow, "id" | "name" | "status"> & {
  readonly accountId: string;
  readonly accountName: string;
  readonly hasEndpoint: boolean;
};

const listedMax = 500;

/** The Flows of all sandbox accounts that are connected, the newest of each account first. */
export async function connectedFlows(scope: WorkspaceScope): Promise<readonly PhoneFlow[]> {
  const accounts = (await listAccounts(scope)).filter(({ kind }) => kind === "sandbox");
  const flows: PhoneFlow[] = [];
  for (const { id: accountId, name: accountName, wabaId } of accounts) {
    for (const flow of await listSandboxFlows(scope, wabaId)) {
      const { id, name, status, endpointUri } = flow;
      flows.push({ id, name, status, accountId, accountName, hasEndpoint: endpointUri !== null });
    }
  }
  return flows.slice(0, listedMax);
}
