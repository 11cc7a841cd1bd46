import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import type { Row, Wanted } from "@/lib/flow/answering/ports";
import { failure, type Result, success } from "@/lib/result";
import { openSource } from "@/lib/sources/list-sources";
import { readRows } from "@/lib/sources/read-rows";
import type { RowsRead, SourceFailure } from "@/lib/sources/rows";
import { sourceIdSchema } from "@/lib/sources/source-name";
import { rowOf } from "./answering-ports";
import { rowQuery } from "./row-query";

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
  wanted: Wanted,
  now: Date,
): Promise<Result<RowsPreviewed, SourceFailure>> {
  const asked = rowQuery(wanted);
  if (asked === "nothing") {
    const source = await openSource(scope, wanted.source);
    if (!source) return failure({ reason: "source-not-found" });
    return success({ rows: [], columns: source.columns, asOf: now.toISOString(), isStale: false });
  }
  const read = await readRows(scope, wanted.source, asked.query, now);
  if (!read.ok) return read;
  const rows = read.value.rows.filter(({ id }) => asked.ids?.has(id) ?? true).slice(0, wanted.limit);
  return success({ ...read.value, rows: rows.map(rowOf) });
}
