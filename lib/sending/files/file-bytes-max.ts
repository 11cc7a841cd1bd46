import { type HeaderMediaKind, headerMedia } from "@/lib/meta/media/header-media";

/** What fits into a row of the database. WhatsApp takes larger documents; those are given by a link. */
const keptMax = 16 * 1024 * 1024;

/** How large a file may be that is kept here for the headers of messages. */
export const fileBytesMax: { readonly [kind in HeaderMediaKind]: number } = {
  image: headerMedia.image.bytesMax,
  video: headerMedia.video.bytesMax,
  document: Math.min(headerMedia.document.bytesMax, keptMax),
};
