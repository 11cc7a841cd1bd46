import { type Deployment, findEndpointByKey, listDeployments, type StoredEndpoint } from "@/db/endpoints";
import type { WorkspaceScope } from "@/db/scope";
import type { OpenEnvelope } from "@/lib/endpoint/opening/opening";
import { isTokenProof } from "@/lib/endpoint/token-proof";
import { signerOf } from "@/lib/meta/webhooks/signature";
import type { Secret } from "@/lib/secrets/secret";
import type { LiveDataRoom } from "../room";
import { flowContracts, type KnownFlow, type OpenedText } from "./flow-contracts";
import { signingAccounts } from "./signing-accounts";

/** All that answering for one Flow needs, in memory. */
export type ServedEndpoint = {
  readonly endpoint: StoredEndpoint;
  readonly scope: WorkspaceScope;
  readonly accountIds: readonly string[];
  readonly metaFlowId: string | null;
  readonly isSigned: (raw: Uint8Array, header: string | undefined) => boolean;
  readonly isProof: (jwt: string, flowToken: string) => boolean;
  readonly open: OpenEnvelope;
  readonly flowOf: (opened: OpenedText) => Promise<KnownFlow | undefined>;
  readonly deploymentOf: (revisionId: string | null) => Deployment | undefined;
};

/** Makes what opens calls with the private keys. */
export type OpenerFor = (keys: readonly Secret[]) => OpenEnvelope;

/** Undefined when no endpoint has this key. */
export async function serveEndpoint(
  room: LiveDataRoom,
  openerFor: OpenerFor,
  key: string,
): Promise<ServedEndpoint | undefined> {
  const endpoint = await findEndpointByKey(room.db, key);
  if (!endpoint) return undefined;
  const { workspaceId, flowId } = endpoint;
  const scope = { db: room.db, workspaceId };
  const accounts = await signingAccounts(room.accounts, scope, flowId);
  const deployments = await listDeployments(scope, endpoint.id);
  const secrets = accounts.appSecrets.map((secret) => secret.reveal());
  return {
    endpoint,
    scope,
    accountIds: accounts.accountIds,
    metaFlowId: accounts.metaFlowId,
    isSigned: (raw, header) => signerOf(raw, header, secrets) !== undefined,
    isProof: (jwt, flowToken) => isTokenProof(jwt, flowToken, secrets),
    open: openerFor(accounts.privateKeys),
    flowOf: flowContracts(scope, flowId, () => room.now().getTime()),
    deploymentOf: (revisionId) => deploymentFor(endpoint, deployments, revisionId),
  };
}

/** What was deployed last for the revision that a message opens; without one, what was deployed last of all. */
function deploymentFor(
  { answersBy }: StoredEndpoint,
  newestFirst: readonly Deployment[],
  revisionId: string | null,
): Deployment | undefined {
  if (answersBy === null) return undefined;
  const bound = newestFirst.find((deployment) => revisionId !== null && deployment.revisionId === revisionId);
  return bound ?? newestFirst[0];
}
