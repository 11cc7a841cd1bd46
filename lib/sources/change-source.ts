import { z } from "zod";
import { markSourceDeleted, updateSource } from "@/db/data-sources";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { sourceIdSchema, sourceNameSchema } from "./source-name";

export const chosenSourceSchema = z.object({ sourceId: sourceIdSchema });
export const sourceToRenameSchema = z.object({ sourceId: sourceIdSchema, name: sourceNameSchema });

export type SourceNotFound = { readonly reason: "source-not-found" };
const notFound = failure<SourceNotFound>({ reason: "source-not-found" });

export async function renameSource(
  scope: Scope,
  { sourceId, name }: z.output<typeof sourceToRenameSchema>,
  now: Date,
): Promise<Result<null, SourceNotFound>> {
  const isDone = await updateSource(scope, sourceId, { name, changedAt: now });
  return isDone ? success(null) : notFound;
}

/** Rules that use it find nothing from now on. */
export async function deleteSource(
  scope: Scope,
  { sourceId }: z.output<typeof chosenSourceSchema>,
  now: Date,
): Promise<Result<null, SourceNotFound>> {
  return (await markSourceDeleted(scope, sourceId, now)) ? success(null) : notFound;
}

export async function restoreSource(
  scope: Scope,
  { sourceId }: z.output<typeof chosenSourceSchema>,
): Promise<Result<null, SourceNotFound>> {
  return (await markSourceDeleted(scope, sourceId, null)) ? success(null) : notFound;
}
