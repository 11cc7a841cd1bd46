/** Types that are told from the bytes themselves; others are taken for what somebody says they are. */
export type SniffedType =
  | "image/jpeg"
  | "image/png"
  | "image/webp"
  | "image/gif"
  | "application/pdf"
  | "video/mp4"
  | "video/3gp";

/** What a file is by its first bytes; undefined when they say nothing. */
export function sniffedType(content: Uint8Array): SniffedType | undefined {
  const starts = (signs: readonly number[], at = 0) =>
    signs.every((sign, index) => content[at + index] === sign);
  const word = (text: string, at: number) =>
    starts(
      [...text].map((sign) => sign.charCodeAt(0)),
      at,
    );
  if (starts([0xff, 0xd8, 0xff])) return "image/jpeg";
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (word("RIFF", 0) && word("WEBP", 8)) return "image/webp";
  if (word("GIF87a", 0) || word("GIF89a", 0)) return "image/gif";
  if (word("%PDF-", 0)) return "application/pdf";
  if (word("ftyp3g", 4)) return "video/3gp";
  // QuickTime names itself in the same place, and is another format.
  if (word("ftyp", 4) && !word("qt  ", 8)) return "video/mp4";
  return undefined;
}
