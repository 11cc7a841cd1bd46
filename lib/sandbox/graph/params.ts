import { z } from "zod";
import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";
import { readJson } from "@/lib/meta/client/read-json";

/** A text without control signs, which no name and no address has. */
export function plain(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}+$/u, "It has signs that cannot be used.");
}

/** An id; JSON bodies may have it as a number. */
export const idParam = z.union([
  z.string().regex(/^\d{1,32}$/, "It is no id."),
  z.number().int().transform(String),
]);

/** A list: as JSON, as JSON text in a form or a query, or with commas between. */
export function listParam<Item>(item: z.ZodType<Item>, itemsMin = 0) {
  return z.preprocess(listOf, z.array(item).min(itemsMin).max(1000));
}

/** `true` or `false`, also as text. */
export const flagParam = z.preprocess(
  (value) => (value === "true" || value === "1" ? true : value === "false" || value === "0" ? false : value),
  z.boolean(),
);

/** An object, also as JSON text in a form or a query. */
export function objectLike<Value>(schema: z.ZodType<Value>) {
  return z.preprocess((value) => (typeof value === "string" ? readJson(value) : value), schema);
}

export const objectParam = objectLike(z.custom<JsonObject>(isJsonObject, "It is no object."));

function listOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const parsed = value.trim().startsWith("[") ? readJson(value) : undefined;
  if (isJsonArray(parsed)) return parsed;
  return value.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}
