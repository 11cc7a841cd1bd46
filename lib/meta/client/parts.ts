import { z } from "zod";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";

/** An id of Meta: text here, even where Meta sends a number. */
export const id = z.union([z.string().min(1), z.number().transform(String)]);

/** A text that may be absent; anything that is no text counts as absent. */
export const text = z.string().optional().catch(undefined);

/** As `text`, for what Meta sends as text or number. */
export const textOrNumber = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/** A number that may be absent or written as text. */
export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** What a call answers that only does something. Older calls answer a bare `true`. */
export const done = z
  .union([z.literal(true), z.looseObject({ success: z.union([z.literal(true), z.literal("true")]) })])
  .transform(() => undefined);

/** A list; also as an object with the keys 0, 1, 2…, as some PHP programs print lists. Absent is empty. */
export function looseList<Item>(item: z.ZodType<Item>) {
  return z.preprocess(listOf, z.array(item));
}

function listOf(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  if (isJsonArray(value) || !isJsonObject(value)) return value;
  const keys = Object.keys(value);
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
}

/** A list of texts; what is no text is left out. */
export const texts = looseList(z.unknown()).transform((values) =>
  values.filter((value) => typeof value === "string"),
);

/** Any object, as it came. */
export const object = z.custom<{ readonly [key: string]: Json }>(isJsonObject);
