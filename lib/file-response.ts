import { sniffedType } from "./sniffed-type";

/** What a browser may draw by itself, told from the bytes. */
const shownTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** A file that came from outside: pictures are shown, everything else is downloaded, and nothing becomes a page. */
export function fileResponse({
  name,
  content,
}: {
  readonly name: string;
  readonly content: Uint8Array;
}): Response {
  const sniffed = sniffedType(content);
  const isShown = sniffed !== undefined && shownTypes.includes(sniffed);
  return new Response(Uint8Array.from(content), {
    headers: {
      "content-type": isShown ? sniffed : "application/octet-stream",
      "content-disposition": `${isShown ? "inline" : "attachment"}; ${fileNames(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** Names beyond ASCII go into the second form, which every browser takes. */
function fileNames(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cs}/\\]/gu, "_").slice(0, 200) || "file";
  const plain = safe.replace(/[^\x20-\x7e]|["%]/g, "_");
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, escaped)}`;
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
