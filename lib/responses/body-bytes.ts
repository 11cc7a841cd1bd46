/** The body of a request, read no further than the limit; undefined when it is longer. */
export async function bodyBytes(request: Request, bytesMax: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > bytesMax) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
