import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import type { Row, Wanted } from "@/lib/flow/answering/ports";
import { type Result, success } from "@/lib/result";
import { foundRow, queryOf } from "./query/wanted-rows";
import { readRows } from "./read-rows";
import type { RowsRead, SourceFailure } from "./rows";
import { sourceIdSchema } from "./source-name";

/** Rows that a page shows as an example. */
const previewMax = 200;
const columnId = z.string().max(200);

export const previewSchema = z.object({
  source: sourceIdSchema,
  where: z
    .array(
      z.object({
        column: columnId,
        is: z.enum([
          ...(["is", "is-not", "contains", "more", "less", "at-least", "at-most"] as const),
          ...(["one-of", "empty", "filled"] as const),
        ]),
        value: z.json().refine((value) => JSON.stringify(value).length <= 10_000),
      }),
    )
    .max(20)
    .readonly(),
  sort: z.object({ column: columnId, isDescending: z.boolean() }).exactOptional(),
  limit: z.int().min(1).max(previewMax).catch(previewMax),
  free: z.object({ column: columnId, quantity: z.number() }).exactOptional(),
}) satisfies z.ZodType<Wanted>;

export type RowsPreviewed = Omit<RowsRead, "rows"> & { readonly rows: readonly Row[] };

/** What rules would find in a source at this moment; nothing is held or changed. */
export async function previewRows(
  scope: WorkspaceScope,
  { source, ...wanted }: Wanted,
  now: Date,
): Promise<Result<RowsPreviewed, SourceFailure>> {
  const read = await readRows(scope, source, queryOf(wanted), now);
  return read.ok ? success({ ...read.value, rows: read.value.rows.map(foundRow) }) : read;
}
