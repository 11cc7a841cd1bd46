import { z } from "zod";
import { insertMessageFile, messageFileBytes } from "@/db/message-files";
import type { Scope } from "@/db/scope";
import { headerMedia, headerMediaKinds, mediaTypeOf } from "@/lib/meta/media/header-media";
import { failure, type Result, success } from "@/lib/result";
import { sniffedType } from "@/lib/sniffed-type";
import { fileBytesMax } from "./file-bytes-max";

export const fileSchema = z.object({
  kind: z.enum(headerMediaKinds),
  name: z.string().min(1).max(200),
});

/** The room that files of one workspace may take; unused ones go after a while. */
const workspaceBytesMax = 300 * 1024 * 1024;

export type FileRefused = { readonly reason: "file-type" | "file-large" | "file-empty" | "files-full" };

export type FileToKeep = z.output<typeof fileSchema> & {
  /** As the browser says; may be empty. */
  readonly type: string;
  readonly content: Uint8Array;
  readonly now: Date;
};

/** Keeps a file for the headers of messages. What it is, its own bytes say where they can. */
export async function keepFile(
  scope: Scope,
  { kind, name, type, content, now }: FileToKeep,
): Promise<Result<{ readonly fileId: string }, FileRefused>> {
  if (content.byteLength === 0) return failure({ reason: "file-empty" });
  if (content.byteLength > fileBytesMax[kind]) return failure({ reason: "file-large" });
  const mimeType = realType({ kind, name, type, content });
  if (mimeType === undefined) return failure({ reason: "file-type" });
  if ((await messageFileBytes(scope)) + content.byteLength > workspaceBytesMax) {
    return failure({ reason: "files-full" });
  }
  const shown = name.replace(/\p{Cc}/gu, "");
  return success({ fileId: await insertMessageFile(scope, { name: shown, mimeType, content, now }) });
}

function realType({ kind, name, type, content }: Omit<FileToKeep, "now">): string | undefined {
  const sniffed = sniffedType(content);
  if (sniffed !== undefined) return Object.hasOwn(headerMedia[kind].types, sniffed) ? sniffed : undefined;
  // Pictures and videos that WhatsApp takes say themselves what they are.
  return kind === "document" ? mediaTypeOf(kind, { type, name }) : undefined;
}
