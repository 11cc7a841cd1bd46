import { z } from "zod";
import type { Json, JsonObject } from "@/lib/flow/json";
import { readCells } from "../import/cells-text";
import { guessMatrix, type Matrix } from "../import/guess-matrix";
import type { Content } from "./follow";
import type { OutsideSettings } from "./settings";

const rangeSchema = z.object({
  values: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).default([]),
});

/**
 * An answer as JSON. CSV and sheets become a list of objects by the names in their first line. Undefined for what is
 * neither.
 */
export function contentJson(kind: OutsideSettings["kind"], { text, contentType }: Content): Json | undefined {
  const json = jsonIn(text);
  if (kind === "sheet") {
    const range = rangeSchema.safeParse(json);
    if (json !== undefined && range.success) return objectsOf(range.data.values, true);
  }
  if (json !== undefined) return json;
  if (/html/i.test(contentType) || /^\s*</.test(text)) return undefined;
  const matrix = readCells(text);
  if (!matrix || matrix.length === 0) return undefined;
  const isTable = /csv/i.test(contentType) || (matrix[0]?.length ?? 0) > 1 || kind === "sheet";
  return isTable ? objectsOf(matrix, kind === "sheet" ? true : undefined) : undefined;
}

function objectsOf(matrix: Matrix, hasHeader: boolean | undefined): readonly JsonObject[] {
  const { hasHeader: isHeader, columns } = guessMatrix(matrix, hasHeader);
  const body = isHeader ? matrix.slice(1) : matrix;
  return body.map((line) => Object.fromEntries(columns.map(({ name }, at) => [name, line[at] ?? null])));
}

function jsonIn(text: string): Json | undefined {
  try {
    // JSON.parse makes nothing but JSON.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
