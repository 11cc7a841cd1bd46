import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { updateAccount } from "@/db/whatsapp-accounts";
import { failure, type Result, success } from "@/lib/result";
import { type AccountNotFound, notFound } from "./refusals";

export const accountToRenameSchema = z.object({
  accountId: z.string().max(100),
  name: z.string().trim().min(1).max(100),
});

/** Changes what the account is called here; at WhatsApp it keeps its name. */
export async function renameAccount(
  scope: WorkspaceScope,
  { accountId, name }: z.output<typeof accountToRenameSchema>,
): Promise<Result<{ readonly accountId: string }, AccountNotFound>> {
  const isRenamed = await updateAccount(scope, accountId, { name });
  return isRenamed ? success({ accountId }) : failure(notFound);
}
