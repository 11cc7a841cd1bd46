import { z } from "zod";
import { findSandboxMedia } from "@/db/sandbox-numbers";
import { type HeaderMediaKind, headerMedia } from "@/lib/meta/media/header-media";
import { success } from "@/lib/result";
import type { ChatHeader } from "../../phone/chat-content";
import type { Area } from "../../sandbox";
import { type Answer, messageRefused } from "../refusal";

/** How a header names its file: by an upload, or by where it lies (spec/platform.md, D.2). */
export const mediaSchema = z.looseObject({
  id: z.string().optional(),
  link: z.string().optional(),
  filename: z.string().max(240).optional(),
});
type Media = z.output<typeof mediaSchema>;

/** The header as phones show it. Refuses an upload that is not there, or of a kind that the header does not take. */
export async function mediaHeader(
  area: Area,
  type: HeaderMediaKind,
  media: Media | undefined,
): Promise<Answer<ChatHeader>> {
  const { id, link, filename } = media ?? {};
  if ((id === undefined) === (link === undefined)) {
    return messageRefused(131009, `Parameter header.${type} needs one of id and link.`);
  }
  const named = filename === undefined ? {} : { fileName: filename };
  if (link !== undefined) {
    const isAddress = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
    if (!isAddress) return messageRefused(131009, `Parameter header.${type}.link is no address.`);
    return success({ type, link, ...named });
  }
  const found = await findSandboxMedia(area, id ?? "");
  if (!found || found.expiresAt <= area.now()) return messageRefused(131009, `Media ${id} does not exist.`);
  const mimeType = found.mimeType.split(";")[0] ?? "";
  if (!Object.hasOwn(headerMedia[type].types, mimeType)) {
    return messageRefused(131053, `Media ${id} is ${mimeType}, which ${type} does not take.`);
  }
  return success({ type, mediaId: found.id, ...named });
}
