import { updateFlow } from "@/db/flows";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type NotFound, notFound } from "./refusals";

/** Puts a Flow away. It keeps its name and can still be opened. */
export function archiveFlow(scope: Scope, flowId: string): Promise<Result<{ flowId: string }, NotFound>> {
  return setArchivedAt(scope, flowId, new Date());
}

/** Brings an archived Flow back to the list. */
export function restoreFlow(scope: Scope, flowId: string): Promise<Result<{ flowId: string }, NotFound>> {
  return setArchivedAt(scope, flowId, null);
}

async function setArchivedAt(scope: Scope, flowId: string, archivedAt: Date | null) {
  return (await updateFlow(scope, flowId, { archivedAt })) ? success({ flowId }) : failure(notFound);
}
