import type { StoredSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { calendarRows } from "../calendars/calendar-rows";
import { columnsOf } from "../columns";
import type { Column, Row } from "../rows";
import { contentJson } from "./content-json";
import { type AskFailure, askFailures } from "./failures";
import type { Content } from "./follow";
import { freshContent, textOf } from "./fresh-content";
import { type Picked, pickRows } from "./pick-rows";
import type { SourcesRoom } from "./room";
import { type OutsideSettings, outsideSettingsSchema } from "./settings";

export type OutsideRows = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly asOf: Date;
  readonly isStale: boolean;
};

type Kept = { readonly key: string; readonly read: Result<Picked, AskFailure> };
/** Rows of this process by source, the one used last at the end; the same content is not taken apart twice. */
const kept = new Map<string, Kept>();
const keptMax = 50;
const hourMs = 60 * 60 * 1000;

/** The rows of a source outside, as new as its cache time says. */
export async function outsideRows(
  room: SourcesRoom,
  scope: WorkspaceScope,
  source: StoredSource,
  now: () => Date,
): Promise<Result<OutsideRows, AskFailure>> {
  const content = await freshContent(room, scope, source, now);
  if (!content.ok) return content;
  const { hash, contentType, asOf, isStale } = content.value;
  const columns = columnsOf(source);
  // A calendar shows a window that moves on.
  const hour = Math.floor(now().getTime() / hourMs);
  const key = `${hash} ${source.revision} ${source.kind === "calendar" ? hour : ""}`;
  let found = kept.get(source.id);
  if (found?.key !== key) {
    const settings = outsideSettingsSchema.parse(source.settings);
    const text = await textOf(scope, source);
    found = { key, read: rowsIn(settings, { content: { text, contentType }, columns, now: now() }) };
  }
  kept.delete(source.id);
  kept.set(source.id, found);
  const [oldest] = kept.keys();
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
  return found.read.ok ? success({ rows: found.read.value.rows, columns, asOf, isStale }) : found.read;
}

/** What an answer gives under the settings. */
export function rowsIn(
  settings: OutsideSettings,
  {
    content,
    columns,
    now,
  }: { readonly content: Content; readonly columns: readonly Column[]; readonly now: Date },
): Result<Picked, AskFailure> {
  if (settings.kind === "calendar") {
    const rows = calendarRows(content.text, settings, now);
    return rows ? success({ rows, unfit: 0 }) : failure(askFailures.notCalendar);
  }
  const json = contentJson(settings.kind, content);
  if (json === undefined) return failure(askFailures.notJson);
  const picked = pickRows(json, { ...settings, columns });
  return picked ? success(picked) : failure(askFailures.noList);
}
