import { z } from "zod";
import { isDuplicate } from "@/db/failures";
import { updateFlow } from "@/db/flows";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { nameSchema } from "./flow-name";
import { type NameTaken, type NotFound, nameTaken, notFound } from "./refusals";

export const flowToRenameSchema = z.object({ flowId: z.string(), name: nameSchema });

/** Answers the name as it was kept: without signs that cannot be seen and without spaces around it. */
export async function renameFlow(
  scope: Scope,
  { flowId, name }: z.output<typeof flowToRenameSchema>,
): Promise<Result<{ readonly name: string }, NotFound | NameTaken>> {
  try {
    const isFound = await updateFlow(scope, flowId, { name });
    return isFound ? success({ name }) : failure(notFound);
  } catch (error) {
    if (isDuplicate(error, "flow_name_unique")) return failure(nameTaken);
    throw error;
  }
}
