import { z } from "zod";
import { countTakenPlaces } from "@/db/data-holds";
import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { sourceIdSchema } from "../source-name";
import { newsSince, type TableNews } from "./change-table";

export const tableLookSchema = z.object({
  sourceId: sourceIdSchema,
  /** 0 asks for all. */
  since: z.coerce.number().int().nonnegative().catch(0),
});

/** `taken` are the places that reservations have, by the id of the row. */
export type TableLook = TableNews & { readonly taken: { readonly [rowId: string]: number } };

/** A table, or what is different in it since a revision. */
export async function lookAtTable(
  scope: WorkspaceScope,
  { sourceId, since }: z.output<typeof tableLookSchema>,
  now: Date,
): Promise<Result<TableLook, { readonly reason: "source-not-found" }>> {
  const source = await findSource(scope, sourceId);
  if (source?.kind !== "table") return failure({ reason: "source-not-found" });
  const news = await newsSince(scope, source, since);
  const taken = Object.fromEntries(await countTakenPlaces(scope, sourceId, now));
  return success({ ...news, taken });
}
