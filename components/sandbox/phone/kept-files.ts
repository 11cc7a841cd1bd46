import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";

/** The ids of all files in what a Flow sends, as the phone made them. */
export function fileIdsIn(value: Json): readonly string[] {
  if (isJsonArray(value)) return value.flatMap(fileIdsIn);
  if (!isJsonObject(value)) return [];
  const id = idOf(value);
  return id === undefined ? Object.values(value).flatMap(fileIdsIn) : [id];
}

/** The same value with each file replaced by what WhatsApp keeps of it. */
export function withKeptFiles(value: Json, kept: ReadonlyMap<string, JsonObject>): Json {
  if (isJsonArray(value)) return value.map((item) => withKeptFiles(item, kept));
  if (!isJsonObject(value)) return value;
  const id = idOf(value);
  const file = id === undefined ? undefined : kept.get(id);
  if (file !== undefined) return file;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withKeptFiles(item, kept)]));
}

/** A file stands as `media_id` in requests to endpoints and as `id` in responses, with its name beside it. */
function idOf(value: JsonObject): string | undefined {
  const id = own(value, "media_id") ?? own(value, "id");
  return typeof id === "string" && typeof own(value, "file_name") === "string" ? id : undefined;
}
