import { z } from "zod";
import type { JsonArray } from "@/lib/flow/json";
import type { Column } from "./rows";
import { columnTypes } from "./rows";

export const columnsMax = 60;
export const columnNameMax = 100;
/** As they are made here; those of older or other makers need not be longer. */
export const columnIdSchema = z.string().regex(/^[\w-]{1,40}$/);

export const columnSchema = z.object({
  id: columnIdSchema,
  name: z.string().max(columnNameMax),
  type: z.enum(columnTypes),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  zone: z.string().max(64).optional(),
});
export const columnsSchema = z.array(columnSchema).max(columnsMax);

/** The columns of a stored source. */
export function columnsOf(stored: { readonly columns: JsonArray }): readonly Column[] {
  return columnsSchema.parse(stored.columns);
}

/** Columns as they are stored. */
export function storedColumns(columns: readonly Column[]): JsonArray {
  return columns.map(({ id, name, type, currency, zone }) => ({
    id,
    name,
    type,
    ...(currency === undefined ? {} : { currency }),
    ...(zone === undefined ? {} : { zone }),
  }));
}
