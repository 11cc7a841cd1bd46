import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { numberOf, textOf } from "../read-props";

/** A file of an answer as it is drawn. `preview` and `size` never leave the phone. */
export type PickedFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** A local address (`blob:`) of the file's content, or empty. */
  readonly preview: string;
  readonly state: "done" | "uploading" | "failed";
  readonly problem: "too-large" | "unreadable" | null;
};

export function pickedFiles(value: Json | undefined): readonly PickedFile[] {
  return isJsonArray(value) ? value.filter(isJsonObject).map(pickedFile) : [];
}

function pickedFile(file: JsonObject): PickedFile {
  const { upload, problem } = file;
  return {
    id: textOf(file.media_id),
    name: textOf(file.file_name),
    mimeType: textOf(file.mime_type),
    size: numberOf(file.size) ?? 0,
    preview: textOf(file.preview),
    state: upload === "uploading" || upload === "failed" ? upload : "done",
    problem: problem === "too-large" || problem === "unreadable" ? problem : null,
  };
}

/** What the answer holds for a file that was just picked. `maxKilobytes` is the Flow's limit per file. */
export function answerOfFile(
  file: { readonly name: string; readonly type: string; readonly size: number },
  {
    id,
    preview,
    maxKilobytes,
  }: { readonly id: string; readonly preview: string; readonly maxKilobytes: number },
): JsonObject {
  const isTooLarge = file.size > maxKilobytes * 1024;
  return {
    media_id: id,
    file_name: file.name,
    mime_type: file.type === "" ? "application/octet-stream" : file.type,
    size: file.size,
    preview,
    ...(isTooLarge ? { upload: "failed", problem: "too-large" } : { upload: "uploading" }),
  };
}

/** The answer with one file changed: finished with its hash, failed, tried again, or taken away. */
export function withFile(
  value: Json | undefined,
  id: string,
  change: (file: JsonObject) => JsonObject | null,
): readonly JsonObject[] {
  const files = isJsonArray(value) ? value.filter(isJsonObject) : [];
  return files.flatMap((file) => {
    const next = file.media_id === id ? change(file) : file;
    return next === null ? [] : [next];
  });
}

export function finished(file: JsonObject, sha256: string | null): JsonObject {
  const { upload: _, problem: __, ...rest } = file;
  return sha256 === null ? rest : { ...rest, sha256 };
}

export function failed(file: JsonObject): JsonObject {
  return { ...file, upload: "failed", problem: "unreadable" };
}

export function triedAgain(file: JsonObject): JsonObject {
  const { problem: _, ...rest } = file;
  return { ...rest, upload: "uploading" };
}

/** Like "240 KB" or "1.4 MB". */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
