import { z } from "zod";
import { findSource, insertSource, updateSource } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { calendarColumns } from "../calendars/calendar-rows";
import { columnsSchema, storedColumns } from "../columns";
import { sourceIdSchema, sourceNameSchema } from "../source-name";
import type { SourcesRoom } from "./room";
import { sealSecrets } from "./seal";
import { mergedSecrets, namesIn } from "./secrets-for";
import { type OutsideSettings, outsideSettingsSchema, secretNames, secretsSchema } from "./settings";

export const outsideToSaveSchema = z.object({
  sourceId: sourceIdSchema.optional(),
  name: sourceNameSchema,
  settings: outsideSettingsSchema,
  secrets: secretsSchema,
  columns: columnsSchema,
  cacheSeconds: z.number().int().min(1).max(86_400),
});

export type SaveRefused = { readonly reason: "source-not-found" | "secrets-lost" | "secret-missing" };

/** Makes a source outside, or changes one. Secrets that were not entered stay as they are. */
export async function saveOutside(
  room: SourcesRoom,
  scope: Scope,
  wanted: z.output<typeof outsideToSaveSchema>,
  now: Date,
): Promise<Result<{ readonly sourceId: string }, SaveRefused>> {
  const stored = wanted.sourceId === undefined ? undefined : await findSource(scope, wanted.sourceId);
  if (wanted.sourceId !== undefined && stored?.kind !== wanted.settings.kind) {
    return failure({ reason: "source-not-found" });
  }
  const secrets = mergedSecrets(room.keys(), { stored, settings: wanted.settings, entered: wanted.secrets });
  if (!secrets) return failure({ reason: "secrets-lost" });
  if ([...namesIn(wanted.settings)].some((name) => !secrets[name]))
    return failure({ reason: "secret-missing" });
  const id = stored?.id ?? newId();
  const settings = withoutSecrets(wanted.settings, secrets[secretNames.address]);
  const columns = settings.kind === "calendar" ? calendarColumns(settings.zone) : wanted.columns;
  const content = {
    name: wanted.name,
    columns: storedColumns(columns),
    settings: { ...settings },
    secrets: sealSecrets(room.keys(), id, secrets),
    cacheSeconds: wanted.cacheSeconds,
  };
  if (stored) await updateSource(scope, id, { ...content, changedAt: now });
  else await insertSource(scope, { id, kind: settings.kind, ...content, createdAt: now });
  return success({ sourceId: id });
}

/** What is stored in sight: of a secret its name alone, of a calendar its host. */
function withoutSecrets(settings: OutsideSettings, address: string | undefined): OutsideSettings {
  switch (settings.kind) {
    case "url":
      return { ...settings, headers: settings.headers.map(hidden), query: settings.query.map(hidden) };
    case "sheet":
      return settings;
    case "calendar": {
      const url = (address ?? "").trim().replace(/^webcals?:/i, "https:");
      return { ...settings, host: URL.canParse(url) ? new URL(url).hostname.slice(0, 300) : "" };
    }
  }
}

function hidden<Pair extends { readonly value: string; readonly isSecret: boolean }>(pair: Pair): Pair {
  return pair.isSecret ? { ...pair, value: "" } : pair;
}
