import { z } from "zod";
import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { calendarColumns } from "../calendars/calendar-rows";
import type { Row } from "../rows";
import { sourceIdSchema } from "../source-name";
import { askOutside } from "./ask-outside";
import { contentJson } from "./content-json";
import { type AskFailure, askFailures } from "./failures";
import { rowsIn } from "./outside-rows";
import type { SourcesRoom } from "./room";
import { mergedSecrets } from "./secrets-for";
import { outsideSettingsSchema, type Path, secretsSchema } from "./settings";

export const sampleToTakeSchema = z.object({
  /** Of a source whose secrets may be used. */
  sourceId: sourceIdSchema.optional(),
  settings: outsideSettingsSchema,
  /** Those that were entered now. */
  secrets: secretsSchema,
});

/** What a source gives at this moment, shortened so that a page can draw it. */
export type Sample = {
  readonly tookMs: number;
  /** Of a calendar the busy times that are next; of all else the answer. */
  readonly found:
    | { readonly kind: "json"; readonly json: Json; readonly lists: readonly FoundList[] }
    | { readonly kind: "rows"; readonly rows: readonly Row[] };
};
export type FoundList = { readonly path: Path; readonly count: number };

export type SampleFailed = { readonly reason: "source-failed"; readonly because: AskFailure };

const itemsMax = 30;
const lettersMax = 500;
const rowsMax = 300;
const listsMax = 50;

/** Asks a source as it is being set up; nothing is stored. */
export async function takeSample(
  room: SourcesRoom,
  scope: WorkspaceScope,
  { sourceId, settings, secrets: entered }: z.output<typeof sampleToTakeSchema>,
  now: Date,
): Promise<Result<Sample, SampleFailed>> {
  const fail = (because: AskFailure) => failure<SampleFailed>({ reason: "source-failed", because });
  const stored = sourceId === undefined ? undefined : await findSource(scope, sourceId);
  const secrets = mergedSecrets(room.keys(), { stored, settings, entered });
  if (!secrets) return fail(askFailures.secretsLost);
  const begun = performance.now();
  const answer = await askOutside(room, settings, { secrets, now });
  const tookMs = Math.round(performance.now() - begun);
  if (!answer.ok) return fail(answer.failure);
  if (settings.kind === "calendar") {
    const read = rowsIn(settings, { content: answer.value, columns: calendarColumns(settings.zone), now });
    if (!read.ok) return fail(read.failure);
    return success({ tookMs, found: { kind: "rows", rows: read.value.rows.slice(0, rowsMax) } });
  }
  const json = contentJson(settings.kind, answer.value);
  if (json === undefined) return fail(askFailures.notJson);
  return success({ tookMs, found: { kind: "json", json: shortened(json), lists: listsIn(json) } });
}

/** Every list of objects or values, the likeliest first: one of objects, and the one with most items. */
function listsIn(json: Json): readonly FoundList[] {
  const found: (FoundList & { readonly hasObjects: boolean })[] = [];
  const visit = (value: Json, path: Path): void => {
    if (found.length >= listsMax || path.length > 6 || typeof value !== "object" || value === null) return;
    if (isJsonArray(value)) {
      found.push({ path, count: value.length, hasObjects: value.some(isJsonObject) });
      // Lists in the items of a list belong to their items.
      return;
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(json, []);
  return found
    .toSorted((a, b) => Number(b.hasObjects) - Number(a.hasObjects) || b.count - a.count)
    .map(({ path, count }) => ({ path, count }));
}

function shortened(value: Json, depth = 0): Json {
  if (typeof value === "string") return value.slice(0, lettersMax);
  if (typeof value !== "object" || value === null) return value;
  if (depth > 8) return isJsonArray(value) ? [] : {};
  if (isJsonArray(value)) return value.slice(0, itemsMax).map((item) => shortened(item, depth + 1));
  const entries = Object.entries(value).slice(0, 200);
  return Object.fromEntries(entries.map(([key, inner]) => [key, shortened(inner, depth + 1)]));
}
