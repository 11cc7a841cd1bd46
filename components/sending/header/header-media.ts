import { type HeaderMediaKind, headerMedia, mediaTypeOf } from "@/lib/meta/media/header-media";
import { fileBytesMax } from "@/lib/sending/files/file-bytes-max";
import { headerTexts } from "./texts";

export const headerKinds = ["text", "image", "video", "document"] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** What was chosen for a header: a file that is kept here, or one that lies in the web. */
export type ChosenMedia = {
  readonly type: HeaderMediaKind;
  readonly from: { readonly fileId: string } | { readonly link: string };
  /** As a person knows it. */
  readonly name: string;
};

/** Endings of the files that WhatsApp takes, as "JPG, PNG", and how large they may be here. */
export function takenWords(kind: HeaderMediaKind, types: readonly string[] | undefined): string {
  const endings = Object.entries(headerMedia[kind].types)
    .filter(([type]) => types === undefined || types.includes(type))
    .flatMap(([, [ending = ""]]) => [ending.toUpperCase()]);
  return headerTexts.taken(endings.join(", "), megabytes(fileBytesMax[kind]));
}

/** What speaks against a file before it is uploaded, in words; undefined when nothing does. */
export function fileProblem(
  kind: HeaderMediaKind,
  file: { readonly name: string; readonly type: string; readonly size: number },
  types?: readonly string[],
): string | undefined {
  const type = mediaTypeOf(kind, file);
  const isTaken = type !== undefined && (types === undefined || types.includes(type));
  if (!isTaken) return headerTexts.wrongType(headerTexts.kinds[kind], takenWords(kind, types));
  if (file.size === 0) return headerTexts.refusals["file-empty"];
  if (file.size <= fileBytesMax[kind]) return undefined;
  return headerTexts.tooLarge(megabytes(file.size), megabytes(fileBytesMax[kind]));
}

/** What the file dialog of the system offers. */
export function acceptOf(kind: HeaderMediaKind, types: readonly string[] | undefined): string {
  return Object.entries(headerMedia[kind].types)
    .filter(([type]) => types === undefined || types.includes(type))
    .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
    .join(",");
}

/** An address that WhatsApp can load from; undefined while it is none. */
export function linkOf(typed: string): string | undefined {
  const text = typed.trim();
  if (!URL.canParse(text) || text.length > 2000) return undefined;
  return new URL(text).protocol === "https:" ? text : undefined;
}

export function fileAddress(fileId: string): string {
  return `/api/message-files/${encodeURIComponent(fileId)}`;
}

/** Rounded up, so that a file over the limit never reads as one at it. */
function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}
