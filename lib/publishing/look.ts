import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findLastPublication } from "@/db/publications";
import type { LinkStatus } from "@/db/schema/flow-link";
import type { PublicationState, StepRecords } from "@/db/schema/publication";
import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";
import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import { failure, type Result, success } from "@/lib/result";
import { type FlowNotFound, flowNotFound } from "./refusals";
import { hashOf } from "./text-hash";

/** Where a Flow stands in every account of the workspace. Times are ISO 8601. */
export type PublishingState = {
  readonly flowId: string;
  readonly name: string;
  /** Screens ask an endpoint for data. */
  readonly asksForData: boolean;
  readonly accounts: readonly AccountState[];
};

export type AccountState = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: AccountKind;
  /** At WhatsApp; null when the Flow was never made there. */
  readonly status: LinkStatus | null;
  readonly publishedAt: string | null;
  /** The draft says something else than what is live. */
  readonly isChanged: boolean;
  readonly attempt: Attempt | null;
};

export type Attempt = {
  readonly state: PublicationState;
  readonly steps: StepRecords;
  readonly category: string;
  readonly endpointUri: string | null;
  /** It is about the draft as it is now. */
  readonly isOfDraft: boolean;
};

export async function lookAtPublishing(
  scope: Scope,
  flowId: string,
): Promise<Result<PublishingState, FlowNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const hash = hashOf(draft.text);
  const opened = openText(draft.text);
  const accounts: AccountState[] = [];
  for (const account of await listAccounts(scope)) {
    const { id: accountId, name, kind } = account;
    const link = await findFlowLink(scope, flowId, accountId);
    const last = await findLastPublication(scope, flowId, accountId);
    accounts.push({
      accountId,
      name,
      kind,
      status: link?.status ?? null,
      publishedAt: link?.publishedAt?.toISOString() ?? null,
      isChanged: link?.liveHash !== hash,
      attempt: last
        ? {
            state: last.state,
            steps: last.steps,
            category: last.category,
            endpointUri: last.endpointUri,
            isOfDraft: last.hash === hash,
          }
        : null,
    });
  }
  return success({
    flowId,
    name: draft.name,
    asksForData: opened.ok && hasEndpoint(opened.value.document),
    accounts,
  });
}
