import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Json, JsonObject } from "@/lib/flow/json";

const folder = new URL("../../../shared/corpus/payloads/", import.meta.url);

/** Whether recorded payloads lie beside the checkout; tests that need them are skipped otherwise. */
export const hasCorpus = existsSync(folder);

/** Recorded payloads whose file name begins so, in the order of their names. */
export function recorded(prefix: string): readonly { readonly name: string; readonly payload: Json }[] {
  if (!hasCorpus) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".json"))
    .sort()
    .map((name) => {
      // The files of the corpus all have this shape.
      const file = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as JsonObject;
      return { name, payload: file.payload ?? null };
    });
}
