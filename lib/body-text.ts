import { failure, type Result, success } from "./result";

/** The body of a request as text, read no further than the limit in bytes. */
export async function bodyText(
  request: Request,
  bytesMax: number,
): Promise<Result<string, { readonly reason: "too-large"; readonly bytesMax: number }>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > bytesMax) {
      await reader?.cancel();
      return failure({ reason: "too-large", bytesMax });
    }
    chunks.push(part.value);
  }
  return success(Buffer.concat(chunks).toString("utf8"));
}
