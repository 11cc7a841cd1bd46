import { failure, type Result } from "@/lib/result";
import type { MediaItem } from "./media-item";
import { type MediaFault, openMedia } from "./open-media";

/** The one place where files of Flows lie (spec/platform.md, C.8). */
export const mediaHost = "mmg.whatsapp.net";
/** 25 MiB a file, with the padding and the ten bytes at the end. */
export const mediaBytesMax = 25 * 1024 * 1024 + 26;

/** Fetches bytes; undefined when there was no answer, another status than 200, or more bytes than allowed. */
export type Download = (url: string, bytesMax: number) => Promise<Uint8Array | undefined>;

export type MediaRefusal = { readonly reason: "wrong-place" | "not-there" | MediaFault };

/**
 * Fetches a file of a Flow and opens it. Only https at WhatsApp's own server is asked, or at `origins`, which are those
 * of the sandbox of this house: the address comes from a phone.
 */
export async function fetchMedia(
  item: MediaItem,
  { download, origins = [] }: { readonly download: Download; readonly origins?: readonly string[] },
): Promise<Result<Buffer, MediaRefusal>> {
  if (!isMediaAddress(item.url, origins)) return failure({ reason: "wrong-place" });
  const file = await download(item.url, mediaBytesMax);
  if (!file) return failure({ reason: "not-there" });
  const opened = openMedia(file, item);
  return opened.ok ? opened : failure({ reason: opened.failure });
}

export function isMediaAddress(address: string, origins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, origin } = new URL(address);
  if (username !== "") return false;
  return origins.includes(origin) || (protocol === "https:" && hostname === mediaHost && port === "");
}
