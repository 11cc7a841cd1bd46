import { z } from "zod";
import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";

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

/** A moment: `2026-11-20T10:15:30+0000`, or seconds since 1970. */
export const time = z.union([z.string(), z.number()]).transform(momentOf).optional().catch(undefined);

/** A word of a known set; any other, and none, becomes "UNKNOWN". */
export function word<const Word extends string>(words: readonly Word[]) {
  return z
    .unknown()
    .optional()
    .transform((value): Word | "UNKNOWN" => words.find((known) => known === value) ?? "UNKNOWN");
}

/** An object of Meta in our own words, made from the parts that the schema reads and from all that came. */
export function reading<Wire, Value>(wire: z.ZodType<Wire>, map: (parts: Wire, raw: JsonObject) => Value) {
  return z.custom<JsonObject>(isJsonObject).transform((raw, context) => {
    const read = wire.safeParse(raw);
    if (read.success) return map(read.data, raw);
    for (const { path } of read.error.issues) {
      context.addIssue({ code: "custom", path: [...path], message: "cannot be read" });
    }
    return z.NEVER;
  });
}

function momentOf(value: string | number): Date | undefined {
  const isSeconds = typeof value === "number" || /^\d+$/.test(value);
  const moment = isSeconds ? new Date(Number(value) * 1000) : new Date(value.replace(/\+0000$/, "Z"));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
