import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { FieldFault } from "../view";
import { type Field, faulty } from "./field";

/**
 * A file in an upload's answer. `upload` is absent once it is done. Keys that only the surroundings need (such as
 * `preview` or `size`) may stand beside these and never reach a payload.
 */
export type UploadedFile = {
  readonly media_id: string;
  readonly file_name: string;
  readonly mime_type?: string;
  readonly sha256?: string;
  readonly cdn_url?: string;
  readonly encryption_metadata?: JsonObject;
  readonly upload?: "uploading" | "failed";
};

export const photos: Field = uploads("photos", { file_name: "photo.jpg", mime_type: "image/jpeg" });

export const documents: Field = uploads("documents", {
  file_name: "document.pdf",
  mime_type: "application/pdf",
});

/** Photos or documents; limits are the props min-uploaded-… and max-uploaded-…. Source: 10.19, 10.20 and 13.5. */
function uploads(what: "photos" | "documents", sample: JsonObject): Field {
  const min = (props: JsonObject): number => count(props, `min-uploaded-${what}`, 0);
  const max = (props: JsonObject): number => count(props, `max-uploaded-${what}`, 30);
  return {
    faults: (props, value) => faulty(faultOfFiles(filesIn(value), min(props), max(props))),
    isRequired: (props) => min(props) > 0,
    entered: (_, value) => (isJsonArray(value) ? value.filter(isJsonObject) : undefined),
    initial: () => undefined,
    picks: () => [],
    told(_, value) {
      const names = filesIn(value).map((file) => String(own(file, "file_name") ?? ""));
      return names.length > 0 ? { kind: "files", names } : null;
    },
    whenSensitive: "left-out",
    takesFiles: true,
    samples: (props) => [
      Array.from({ length: Math.min(Math.max(1, min(props)), 30) }, (_, index) => ({
        ...sample,
        media_id: `sample-${index + 1}`,
      })),
    ],
  };
}

export function filesIn(value: Json | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}

function faultOfFiles(files: readonly JsonObject[], min: number, max: number): FieldFault | null {
  if (files.some((file) => file.upload === "uploading")) return { code: "uploading", silent: true };
  if (files.some((file) => file.upload === "failed")) return { code: "upload-failed" };
  if (files.length < min) return { code: "too-few", limit: min };
  return files.length > max ? { code: "too-many", limit: max } : null;
}

function count(props: JsonObject, name: string, otherwise: number): number {
  const value = own(props, name);
  return typeof value === "number" ? value : otherwise;
}

/** The files of an answer as the endpoint gets them. Source: spec/flow-json.md, chapter 14. */
export function filesForEndpoint(value: Json): Json {
  return filesIn(value).map((file) =>
    only(file, ["media_id", "cdn_url", "file_name", "encryption_metadata"]),
  );
}

/** The files of an answer as the response message carries them. Source: spec/flow-json.md, chapter 14. */
export function filesForResponse(value: Json): Json {
  return filesIn(value).map((file) => ({
    id: own(file, "media_id") ?? "",
    ...only(file, ["mime_type", "sha256", "file_name"]),
  }));
}

function only(file: JsonObject, keys: readonly string[]): JsonObject {
  const entries = keys.flatMap((key) => {
    const value = own(file, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
