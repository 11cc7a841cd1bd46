import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** A file that WhatsApp keeps for the business, as the answers name it (spec/platform.md, C.8). */
export type AnsweredFile = {
  readonly key: string;
  /** In the answer, from 0. */
  readonly index: number;
  readonly mediaId: string;
  readonly name: string;
  readonly mimeType: string | null;
};

/** WhatsApp takes ten with one answer; what others may send beyond is not asked for. */
const filesMax = 30;

/**
 * The files in the answers of a response, in their order: the place of a file in this list is its name for good. Files
 * that went through an endpoint are not among them, Meta does not have those.
 */
export function answeredFiles(answers: JsonObject): readonly AnsweredFile[] {
  return Object.entries(answers)
    .flatMap(([key, value]) =>
      (isJsonArray(value) ? value : [value]).flatMap((item, index) => fileIn(item, key, index)),
    )
    .slice(0, filesMax);
}

function fileIn(item: Json, key: string, index: number): readonly AnsweredFile[] {
  if (!isJsonObject(item) || typeof item.file_name !== "string") return [];
  const { id, file_name: name, mime_type: mimeType } = item;
  const isId = (typeof id === "string" && /^[\x21-\x7e]{1,200}$/.test(id)) || typeof id === "number";
  if (!isId) return [];
  return [
    {
      ...{ key, index, mediaId: String(id) },
      name: name.slice(0, 500),
      mimeType: typeof mimeType === "string" ? mimeType.slice(0, 200) : null,
    },
  ];
}
