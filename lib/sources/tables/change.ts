import { z } from "zod";
import { cellTextMax, pictureTextMax } from "../cells/read-cell";
import { columnIdSchema, columnSchema } from "../columns";

const cellSchema = z.union([
  z.string().max(Math.max(cellTextMax, pictureTextMax)),
  z.number(),
  z.boolean(),
  z.null(),
]);
export const cellsSchema = z.record(columnIdSchema, cellSchema);
export const rowIdSchema = z.string().regex(/^[0-9a-z]{16}$/);

/** Rows that one call may name. */
export const changedRowsMax = 1_000;

const rowIds = z.array(rowIdSchema).max(changedRowsMax);

/**
 * What a person does to a table. It is done in the browser at once and at the server a moment later, where others may
 * have been first.
 */
export const tableChangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("set-cells"),
    /** `before` is what the person saw in each cell. */
    rows: z.array(z.object({ id: rowIdSchema, cells: cellsSchema, before: cellsSchema })).max(changedRowsMax),
  }),
  z.object({
    kind: z.literal("add-rows"),
    rows: z
      .array(z.object({ id: rowIdSchema, cells: cellsSchema, position: z.number() }))
      .max(changedRowsMax),
  }),
  z.object({ kind: z.literal("delete-rows"), rowIds }),
  z.object({ kind: z.literal("restore-rows"), rowIds }),
  z.object({ kind: z.literal("add-column"), column: columnSchema, at: z.number().int().nonnegative() }),
  /** The column as it is afterwards, known by its id. */
  z.object({ kind: z.literal("change-column"), column: columnSchema }),
  z.object({ kind: z.literal("move-column"), columnId: columnIdSchema, to: z.number().int().nonnegative() }),
  z.object({ kind: z.literal("delete-column"), columnId: columnIdSchema }),
]);
export type TableChange = z.output<typeof tableChangeSchema>;

export const tableChangesSchema = z.object({
  sourceId: z.string().max(100),
  changes: z.array(tableChangeSchema).max(200),
  /** The revision that the browser knows; what changed since comes back. */
  since: z.number().int().nonnegative(),
});
export type TableChanges = z.output<typeof tableChangesSchema>;
