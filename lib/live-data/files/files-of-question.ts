import { createHash } from "node:crypto";
import { type MediaItem, mediaItemsIn } from "@/lib/endpoint/media/media-item";
import type { JsonObject } from "@/lib/flow/json";

/** A photo or document that came with a question. */
export type QuestionFile = {
  readonly id: string;
  /** What it was sent as. */
  readonly field: string;
  readonly name: string;
  readonly item: MediaItem;
};

/** What a picker gives at most; one stands on a screen (spec/platform.md, C.8). */
const filesMax = 30;
const fieldMax = 200;

/**
 * The files of a question, without those under names that nobody may read. Their ids follow from all that opens them, so
 * nobody who makes one up gets at the file of another person.
 */
export function filesOfQuestion(
  endpointId: string,
  data: JsonObject,
  sensitive: ReadonlySet<string>,
): readonly QuestionFile[] {
  return Object.entries(data)
    .filter(([field]) => !sensitive.has(field))
    .flatMap(([field, value]) =>
      (mediaItemsIn(value) ?? []).map((item) => {
        const { fileName, mediaId: _, ...facts } = item;
        const id = createHash("sha256")
          .update(JSON.stringify([endpointId, ...Object.values(facts)]))
          .digest("base64url");
        return { id, field: field.slice(0, fieldMax), name: fileName, item };
      }),
    )
    .slice(0, filesMax);
}
