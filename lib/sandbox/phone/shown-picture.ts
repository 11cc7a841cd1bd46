import { findSandboxMedia } from "@/db/sandbox-numbers";
import type { Area } from "../sandbox";

export type ShownPicture = { readonly mimeType: string; readonly content: Uint8Array };

/** What phones show of the files that the business uploads; nothing else may be opened as a page of this house. */
const shownTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

/** A picture by its media id; undefined when it is none, or its time is over. */
export async function shownPicture(area: Area, mediaId: string): Promise<ShownPicture | undefined> {
  const media = await findSandboxMedia(area, mediaId);
  if (!media || media.expiresAt <= area.now()) return undefined;
  const mimeType = media.mimeType.split(";")[0]?.trim().toLowerCase() ?? "";
  return shownTypes.includes(mimeType) ? { mimeType, content: media.content } : undefined;
}
