import { findFlowLink } from "@/db/flow-links";
import { listStoredTemplates } from "@/db/message-templates";
import type { WorkspaceScope } from "@/db/scope";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { type TemplateParts, templateParts } from "./template-parts";

/** A template that opens the Flow, as a page shows it. */
export type ShownTemplate = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly language: string;
  readonly category: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly parts: TemplateParts;
};

/** The templates of all accounts whose button opens this Flow. */
export async function listFlowTemplates(
  scope: WorkspaceScope,
  flowId: string,
): Promise<readonly ShownTemplate[]> {
  const shown: ShownTemplate[] = [];
  for (const { id: accountId } of await listAccounts(scope)) {
    const link = await findFlowLink(scope, flowId, accountId);
    if (!link) continue;
    for (const template of await listStoredTemplates(scope, accountId)) {
      const parts = templateParts(template.components);
      if (parts?.button.metaFlowId !== link.metaFlowId) continue;
      const { id, name, language, category, status, reason } = template;
      shown.push({ id, accountId, name, language, category, status, reason, parts });
    }
  }
  return shown;
}
