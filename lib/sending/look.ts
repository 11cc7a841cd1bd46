import { findDraft } from "@/db/drafts";
import { type FlowLink, findFlowLink } from "@/db/flow-links";
import { findRevisionText } from "@/db/flow-texts";
import type { LinkStatus } from "@/db/schema/flow-link";
import type { AccountKind } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { listRecentRecipients } from "@/db/sends";
import { type AccountWithNumbers, listAccounts } from "@/lib/accounts/list-accounts";
import type { AccountsRoom } from "@/lib/accounts/room";
import { failure, type Result, success } from "@/lib/result";
import { shownNumber } from "./recipient";
import { type FlowNotFound, flowNotFound } from "./refusals";
import { type VersionFacts, versionFacts } from "./version-facts";

/** All that the page for sending offers to choose from. */
export type SendingChoices = {
  readonly flowId: string;
  readonly name: string;
  readonly accounts: readonly AccountToSend[];
  /** Numbers that were sent to lately, as people write them. */
  readonly recent: readonly string[];
};

export type AccountToSend = {
  readonly accountId: string;
  readonly name: string;
  readonly kind: AccountKind;
  /** Of the Graph API that it is spoken with: "v25.0". */
  readonly graphVersion: string;
  /** At WhatsApp; null when the Flow was never made there. */
  readonly status: LinkStatus | null;
  readonly metaFlowId: string | null;
  readonly numbers: readonly NumberToSend[];
  /** What messages open now; null when nothing is live. */
  readonly live: VersionFacts | null;
  /** The draft as it is here. */
  readonly draft: VersionFacts;
};

export type NumberToSend = {
  readonly phoneNumberId: string;
  readonly displayNumber: string;
  readonly verifiedName: string | null;
};

const recentMax = 6;

export async function lookAtSending(
  scope: Scope,
  flowId: string,
  usual: Pick<AccountsRoom, "graphVersion">,
): Promise<Result<SendingChoices, FlowNotFound>> {
  const draft = await findDraft(scope, flowId);
  if (!draft) return failure(flowNotFound);
  const facts = versionFacts(draft);
  const accounts: AccountToSend[] = [];
  for (const account of await listAccounts(scope)) {
    const link = await findFlowLink(scope, flowId, account.id);
    const id = link?.liveRevisionId;
    const live = id ? await findRevisionText(scope, flowId, id) : undefined;
    const versions = { live: live ? versionFacts(live) : null, draft: facts };
    const graphVersion = account.graphVersion ?? usual.graphVersion;
    accounts.push({ ...accountToSend(account, link, versions), graphVersion });
  }
  const recent = await listRecentRecipients(scope, recentMax);
  return success({ flowId, name: draft.name, accounts, recent: recent.map(shownNumber) });
}

function accountToSend(
  { id: accountId, name, kind, numbers, mainPhoneNumberId }: AccountWithNumbers,
  link: FlowLink | undefined,
  versions: Pick<AccountToSend, "live" | "draft">,
): Omit<AccountToSend, "graphVersion"> {
  const present = numbers.filter(({ isGone }) => !isGone);
  const isMain = (number: NumberToSend) => number.phoneNumberId === mainPhoneNumberId;
  const inOrder = [...present.filter(isMain), ...present.filter((number) => !isMain(number))];
  return {
    accountId,
    name,
    kind,
    status: link?.status ?? null,
    metaFlowId: link?.metaFlowId ?? null,
    numbers: inOrder.map(({ phoneNumberId, displayNumber, verifiedName }) => {
      return { phoneNumberId, displayNumber, verifiedName };
    }),
    ...versions,
  };
}
