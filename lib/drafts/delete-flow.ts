import { isDuplicate } from "@/db/failures";
import { findDeletedFlow, undeleteFlow as undeleteRow, updateFlow } from "@/db/flows";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type AddedFlow, freeName } from "./add-flow";
import { type NotFound, notFound } from "./refusals";

/** Takes a Flow away from everybody; its name is free again. `undeleteFlow` brings it back. */
export async function deleteFlow(
  scope: Scope,
  flowId: string,
): Promise<Result<{ flowId: string }, NotFound>> {
  const isFound = await updateFlow(scope, flowId, { deletedAt: new Date() });
  return isFound ? success({ flowId }) : failure(notFound);
}

/** Brings a deleted Flow back, with a number behind its name when the name was taken meanwhile. */
export async function undeleteFlow(scope: Scope, flowId: string): Promise<Result<AddedFlow, NotFound>> {
  for (;;) {
    const deleted = await findDeletedFlow(scope, flowId);
    if (!deleted) return failure(notFound);
    const name = await freeName(scope, deleted.name);
    try {
      const isBack = await undeleteRow(scope, flowId, name);
      return isBack ? success({ flowId, name }) : failure(notFound);
    } catch (error) {
      // The name went to somebody else between the look and the write: look again.
      if (!isDuplicate(error, "flow_name_unique")) throw error;
    }
  }
}
