import { z } from "zod";
import { deleteResponses as remove } from "@/db/responses-removal";
import { inTransaction, type Scope } from "@/db/scope";
import { type Result, success } from "@/lib/result";

export const responsesToDeleteSchema = z.object({
  flowId: z.string().max(100),
  responseIds: z.array(z.string().max(100)).min(1).max(1000),
});

/** Deletes responses of a Flow for good, also from what WhatsApp delivered. Those that are gone already do not count. */
export async function deleteResponses(
  scope: Scope,
  { flowId, responseIds }: z.output<typeof responsesToDeleteSchema>,
): Promise<Result<{ readonly deleted: number }, never>> {
  const deleted = await inTransaction(scope, (scope) => remove(scope, { flowId, ids: responseIds }));
  return success({ deleted });
}
