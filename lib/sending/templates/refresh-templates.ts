import { keepTemplates, storeTemplates, type TemplateToStore } from "@/db/message-templates";
import type { Scope } from "@/db/scope";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import {
  type AccountNotFound,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
} from "@/lib/accounts/refusals";
import type { AccountsRoom } from "@/lib/accounts/room";
import { collectWhole } from "@/lib/meta/client/pages";
import { listTemplates, type Template } from "@/lib/meta/templates/templates";
import { failure, type Result, success } from "@/lib/result";

export type TemplatesRefused = AccountNotFound | SecretsLost | RefusedByWhatsApp;

/** Reads the templates of an account anew, so that a lost webhook heals. */
export async function refreshTemplates(
  room: AccountsRoom,
  scope: Scope,
  accountId: string,
): Promise<Result<void, TemplatesRefused>> {
  const open = await openAccount(room, scope, accountId);
  return open.ok ? readTemplates(room, scope, open.value) : open;
}

export async function readTemplates(
  room: AccountsRoom,
  scope: Scope,
  { account, graph }: OpenAccount,
): Promise<Result<void, RefusedByWhatsApp>> {
  const askedAt = room.now();
  const listed = await collectWhole(listTemplates(graph, account.wabaId));
  if (!listed.ok) return failure(refusedByWhatsApp(listed.failure));
  const { values, isWhole } = listed.value;
  const told = values.map((template) => templateToStore(template, askedAt));
  await storeTemplates(scope, account.id, told);
  if (isWhole)
    await keepTemplates(scope, account.id, { metaIds: told.map(({ metaId }) => metaId), before: askedAt });
  return success(undefined);
}

export function templateToStore(template: Template, toldAt: Date): TemplateToStore {
  const { id: metaId, name, language, status, category, rejectedReason, components, flowIds } = template;
  return {
    ...{ metaId, name, language, status, components, toldAt },
    category: category ?? null,
    reason: rejectedReason ?? null,
    metaFlowIds: flowIds,
  };
}
