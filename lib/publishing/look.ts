import { findDraft, type StoredDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findLastPublication, type Publication } from "@/db/publications";
import { listPublishLooks } from "@/db/publish-looks";
import { findRevision } from "@/db/revisions";
import type { LinkStatus } from "@/db/schema/flow-link";
import type { PublicationState, StepRecords } from "@/db/schema/publication";
import type { EndpointLook, Need, WhatsAppLook } from "@/db/schema/publish-look";
import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { type AccountWithNumbers, listAccounts } from "@/lib/accounts/list-accounts";
import { jsonEqual } from "@/lib/flow/json";
import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import { failure, type Result, success } from "@/lib/result";
import { isChangedAtMeta } from "./changed-at-meta";
import { type FlowState, flowStateOf } from "./flow-state";
import { type House, hostedAddress } from "./hosted-address";
import { accountNeeds } from "./needs/account-needs";
import { answersNeed } from "./needs/answers-need";
import { flowNeed } from "./needs/flow-need";
import { type FlowNotFound, flowNotFound } from "./refusals";
import { hashOf } from "./text-hash";

/** Where a Flow stands in every account of the workspace. Times are ISO 8601. */
export type PublishingState = {
  readonly flowId: string;
  readonly name: string;
  /** Screens ask an endpoint for data. */
  readonly asksForData: boolean;
  /** What our own check says of the draft. */
  readonly need: Need;
  /** Whether somebody here answers; null for a Flow that asks for nothing. */
  readonly answers: Need | null;
  readonly accounts: readonly AccountState[];
};

export type AccountState = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: AccountKind;
  /** At WhatsApp; null when the Flow was never made there. */
  readonly status: LinkStatus | null;
  readonly state: FlowState;
  readonly publishedAt: string | null;
  /** The draft says something else than what is live. */
  readonly isChanged: boolean;
  /** The JSON at WhatsApp is not the one that was put there from here, and nobody has decided about it. */
  readonly isChangedAtMeta: boolean;
  /** What messages sent from now on open. */
  readonly liveRevisionId: string | null;
  /** The address for live data that WhatsApp knows. */
  readonly endpointUri: string | null;
  /** The address at which this server answers for the Flow; null for a Flow that asks for nothing. */
  readonly hostedAddress: string | null;
  readonly looks: Looks;
  readonly attempt: Attempt | null;
};

/** The latest looks at what publishing needs; null before the first. */
export type Looks = {
  readonly account: { readonly at: string | null; readonly needs: readonly Need[] };
  readonly whatsapp: WhatsAppLook | null;
  readonly endpoint: EndpointLook | null;
};

export type Attempt = {
  readonly state: PublicationState;
  readonly steps: StepRecords;
  readonly category: string;
  readonly endpointUri: string | null;
  /** It is about the draft as it is now. */
  readonly isOfDraft: boolean;
  /** The old revision that it makes live again; null when it is about a draft. */
  readonly revision: { readonly id: string; readonly number: number } | null;
};

/** Without the house nobody is told where it answers. */
export async function lookAtPublishing(
  scope: Scope,
  flowId: string,
  house?: House,
): Promise<Result<PublishingState, FlowNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const opened = openText(draft.text);
  const asksForData = opened.ok && hasEndpoint(opened.value.document);
  const accounts: AccountState[] = [];
  const kept = await listPublishLooks(scope, flowId);
  for (const account of await listAccounts(scope)) {
    const { whatsapp, endpoint } = kept.find(({ accountId }) => accountId === account.id) ?? neverLooked;
    const needs = accountNeeds(account, { asksForData });
    const looks = { account: { at: account.lastCheck?.checkedAt ?? null, needs }, whatsapp, endpoint };
    const { kind } = account;
    const hosted = house ? await hostedAddress(house, scope, { flowId, text: draft.text, kind }) : null;
    accounts.push({ ...(await stateIn(scope, draft, account)), looks, hostedAddress: hosted });
  }
  return success({
    flowId,
    name: draft.name,
    asksForData,
    need: flowNeed(opened),
    answers:
      opened.ok && asksForData
        ? await answersNeed(scope, { flowId, rules: draft.rules, document: opened.value.document })
        : null,
    accounts,
  });
}

const neverLooked = { whatsapp: null, endpoint: null };

async function stateIn(
  scope: Scope,
  draft: StoredDraft,
  account: AccountWithNumbers,
): Promise<Omit<AccountState, "looks" | "hostedAddress">> {
  const { id: accountId, name, kind } = account;
  const hash = hashOf(draft.text);
  const link = await findFlowLink(scope, draft.flowId, accountId);
  const last = await findLastPublication(scope, draft.flowId, accountId);
  const isChanged = link?.liveHash !== hash || (await areRulesChanged(scope, draft, link.liveRevisionId));
  const status = link?.status ?? null;
  const wasPublished = (link?.publishedAt ?? null) !== null;
  return {
    accountId,
    name,
    kind,
    status,
    state: flowStateOf({ status, wasPublished, isChanged }),
    publishedAt: link?.publishedAt?.toISOString() ?? null,
    isChanged,
    isChangedAtMeta: link !== undefined && isChangedAtMeta(link),
    liveRevisionId: link?.liveRevisionId ?? null,
    endpointUri: link?.endpointUri ?? null,
    attempt: last ? await attemptOf(scope, last, hash) : null,
  };
}

/** Rules are nothing that WhatsApp has, but they go live with the text. */
async function areRulesChanged(
  scope: Scope,
  { flowId, rules }: StoredDraft,
  liveRevisionId: string | null,
): Promise<boolean> {
  const live = liveRevisionId === null ? undefined : await findRevision(scope, flowId, liveRevisionId);
  return live !== undefined && !jsonEqual(live.rules, rules);
}

async function attemptOf(scope: Scope, last: Publication, hash: string): Promise<Attempt> {
  const { flowId, revisionId, state, steps, category, endpointUri } = last;
  const old = revisionId === null ? undefined : await findRevision(scope, flowId, revisionId);
  return {
    state,
    steps,
    category,
    endpointUri,
    isOfDraft: last.hash === hash,
    revision: old ? { id: old.id, number: old.number } : null,
  };
}
