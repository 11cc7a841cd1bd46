/** The text of an answer in the encoding that it names; UTF-8 when it names none that is known. */
export function bodyText(body: Uint8Array, contentType: string): string {
  const named = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? "utf-8";
  return decoderFor(named).decode(body);
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder();
  }
}
