import { failure, type Result } from "@/lib/result";
import type { MediaItem } from "./media-item";
import { type MediaFault, openMedia } from "./open-media";

/** The one place where files of Flows lie (spec/platform.md, C.8). */
export const mediaHost = "mmg.whatsapp.net";
/** 25 MiB a file, with the padding and the ten bytes at the end. */
export const mediaBytesMax = 25 * 1024 * 1024 + 26;

/** `not-there`: the server says that there is no such file; `unreachable`: it gave none this time. */
export type DownloadFault = "not-there" | "too-large" | "unreachable";

/** Fetches bytes, no more than so many. */
export type Download = (url: string, bytesMax: number) => Promise<Result<Uint8Array, DownloadFault>>;

export type MediaRefusal = { readonly reason: "wrong-place" | DownloadFault | MediaFault };

/**
 * Fetches a file of a Flow and opens it. Only https at WhatsApp's own server is asked, or what begins with one of
 * `places`, where the sandbox of this house keeps files: the address comes from a phone.
 */
export async function fetchMedia(
  item: MediaItem,
  { download, places = [] }: { readonly download: Download; readonly places?: readonly string[] },
): Promise<Result<Buffer, MediaRefusal>> {
  if (!isMediaAddress(item.url, places)) return failure({ reason: "wrong-place" });
  const file = await download(item.url, mediaBytesMax);
  if (!file.ok) return failure({ reason: file.failure });
  const opened = await openMedia(file.value, item);
  return opened.ok ? opened : failure({ reason: opened.failure });
}

export function isMediaAddress(address: string, places: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, href } = new URL(address);
  if (username !== "") return false;
  // As it is asked, without steps back.
  if (places.some((place) => href.startsWith(place))) return true;
  return protocol === "https:" && hostname === mediaHost && port === "";
}
