import { failure, type Result } from "@/lib/result";
import { readAsAccount } from "../sheets/service-account";
import { sheetAddress } from "../sheets/sheet-address";
import { type AskFailure, askFailures } from "./failures";
import { type Content, follow } from "./follow";
import type { SourcesRoom } from "./room";
import { type OutsideSettings, type SecretValues, secretNames } from "./settings";
import { type MomentValues, urlRequest } from "./url-request";

/** Asks a source outside once, whatever it is. */
export async function askOutside(
  room: Pick<SourcesRoom, "door" | "google">,
  settings: OutsideSettings,
  {
    secrets,
    now,
    ...moment
  }: {
    readonly secrets: SecretValues;
    readonly now: Date;
    readonly values?: MomentValues;
    readonly onceKey?: string;
  },
): Promise<Result<Content, AskFailure>> {
  switch (settings.kind) {
    case "url":
      return follow(room, urlRequest(settings, secrets, moment));
    case "calendar": {
      // Calendars name their links in a way of their own.
      const url = (secrets[secretNames.address] ?? "").trim().replace(/^webcals?:/i, "https:");
      return follow(room, { method: "GET", url, headers: { accept: "text/calendar, */*;q=0.5" } });
    }
    case "sheet": {
      const address = sheetAddress(settings.url);
      if (settings.via === "link") {
        // Whatever is no link of Google may still be one of a CSV file.
        const url = address?.csv ?? settings.url;
        return follow(room, { method: "GET", url, headers: { accept: "text/csv" } });
      }
      const spreadsheetId = address?.spreadsheetId;
      if (spreadsheetId === undefined) return failure(askFailures.notSheet);
      return readAsAccount(
        room,
        { key: secrets[secretNames.key] ?? "", spreadsheetId, tab: settings.tab },
        now,
      );
    }
  }
}
