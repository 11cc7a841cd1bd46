/** First characters of base64 text by picture format. */
const formats = [
  { start: "/9j/", mime: "image/jpeg" },
  { start: "iVBOR", mime: "image/png" },
  { start: "UklGR", mime: "image/webp" },
  { start: "R0lGOD", mime: "image/gif" },
] as const;

/**
 * What an `<img>` can show of a picture in a Flow, or null when there is nothing to show. Flows hold bare base64 or a
 * data address; phones load no web addresses. Only the beginning is looked at, pictures being long.
 * Source: spec/flow-json.md, chapter 11.
 */
export function pictureSource(text: string): string | null {
  const trimmed = text.trim();
  if (/^data:image\/(?:png|jpe?g|webp|gif);base64,/.test(trimmed)) return trimmed;
  const format = formats.find(({ start }) => trimmed.startsWith(start));
  return format === undefined ? null : `data:${format.mime};base64,${trimmed}`;
}

/** Size in KB of the picture a base64 text stands for. */
export function pictureKilobytes(text: string): number {
  const base64 = text.slice(text.indexOf(",") + 1).replace(/[\s=]/g, "");
  return (base64.length * 3) / 4 / 1024;
}
