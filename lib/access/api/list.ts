import { listFlowLinks } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { type AccountWithNumbers, listAccounts } from "@/lib/accounts/list-accounts";
import { flowListSchema, listFlows } from "@/lib/drafts/list-flows";

/** As programs see an account. */
export type ApiAccount = {
  readonly id: string;
  readonly name: string;
  readonly isSimulated: boolean;
  /** `id` is Meta's. */
  readonly numbers: readonly { readonly id: string; readonly phone: string }[];
};

export type ApiFlow = {
  readonly id: string;
  readonly name: string;
  readonly at: readonly ApiPlace[];
};

export type ApiPlace = {
  readonly account: string;
  readonly metaFlowId: string;
  readonly status: string;
  /** The account is one of the sandbox. */
  readonly isSimulated: boolean;
};

export async function apiAccounts(scope: Scope): Promise<readonly ApiAccount[]> {
  return (await listAccounts(scope)).map(({ id, name, kind, numbers }) => ({
    id,
    name,
    isSimulated: kind === "sandbox",
    numbers: usable(numbers).map(({ phoneNumberId, displayNumber }) => ({
      id: phoneNumberId,
      phone: displayNumber,
    })),
  }));
}

export function usable(numbers: AccountWithNumbers["numbers"]): AccountWithNumbers["numbers"] {
  return numbers.filter(({ isGone }) => !isGone);
}

/** All Flows that are not archived, last changed first. */
export async function apiFlows(scope: Scope): Promise<readonly ApiFlow[]> {
  const places = await placesByFlow(scope);
  const flows: ApiFlow[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await listFlows(scope, flowListSchema.parse({ page }));
    pages = list.pages;
    flows.push(...list.flows.map(({ id, name }) => ({ id, name, at: places.get(id) ?? [] })));
  }
  return flows;
}

async function placesByFlow(scope: Scope): Promise<ReadonlyMap<string, ApiFlow["at"]>> {
  const places = new Map<string, ApiFlow["at"]>();
  for (const account of await listAccounts(scope)) {
    for (const { flowId, metaFlowId, status } of await listFlowLinks(scope, account.id)) {
      const place = { account: account.id, metaFlowId, status, isSimulated: account.kind === "sandbox" };
      places.set(flowId, [...(places.get(flowId) ?? []), place]);
    }
  }
  return places;
}
