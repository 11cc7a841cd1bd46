import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { columnsOf } from "../columns";
import type { RowsRead, SourceFailure } from "../rows";
import { askOutside } from "./ask-outside";
import { currentSourcesRoom } from "./current-room";
import { rowsIn } from "./outside-rows";
import type { SourcesRoom } from "./room";
import { openSecrets } from "./seal";
import { outsideSettingsSchema } from "./settings";
import type { MomentValues } from "./url-request";

/**
 * Asks an address once with values of the moment, as answers of a person: in the query of a GET, in the JSON of a POST.
 * What comes back are rows like any other. Nothing is cached, and a call is never repeated by itself;
 * a phone may ask again, and then a POST carries the same `Idempotency-Key`.
 */
export async function callSource(
  scope: WorkspaceScope,
  {
    sourceId,
    ...moment
  }: { readonly sourceId: string; readonly values: MomentValues; readonly onceKey?: string },
  now: Date,
  room: SourcesRoom = currentSourcesRoom(),
): Promise<Result<RowsRead, SourceFailure>> {
  const source = await findSource(scope, sourceId);
  if (source?.kind !== "url") return failure({ reason: "source-not-found" });
  const failed = (message: string) => failure<SourceFailure>({ reason: "source-failed", message });
  const secrets = openSecrets(room.keys(), source);
  if (!secrets) return failed("The secrets of this source cannot be opened any more.");
  const settings = outsideSettingsSchema.parse(source.settings);
  const answer = await askOutside(room, settings, { secrets, now, ...moment });
  if (!answer.ok) return failed(answer.failure.happened);
  const columns = columnsOf(source);
  const read = rowsIn(settings, { content: answer.value, columns, now });
  if (!read.ok) return failed(read.failure.happened);
  return success({ rows: read.value.rows, columns, asOf: now.toISOString(), isStale: false });
}
