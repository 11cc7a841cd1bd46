import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { readBounded } from "@/lib/meta/client/read-bounded";
import { readJson } from "@/lib/meta/client/read-json";
import { success } from "@/lib/result";
import { type Answer, parameterInvalid, refuse } from "./refusal";

/** Flow JSON has up to 10 MB, other files up to 16 MB here. */
const bytesMax = 18 * 1024 * 1024;

export type ReadRequest = { readonly params: JsonObject; readonly files: ReadonlyMap<string, File> };

/** The parameters of a call from its query, and its form or JSON (spec/platform.md, A.1). */
export async function readRequest(request: Request): Promise<Answer<ReadRequest>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === "GET") return success({ params: query, files: new Map() });
  const bytes = await readBounded(new Response(request.body), bytesMax);
  if (!bytes) return refuse({ message: "(#100) The request is too large.", code: 100 }, 413);
  const type = request.headers.get("content-type") ?? "";
  if (bytes.byteLength === 0) return success({ params: query, files: new Map() });
  if (/^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(type)) {
    return readForm(bytes, type, query);
  }
  if (type === "application/octet-stream") return success(pieceOf(bytes, request.headers, query));
  const body = readJson(new TextDecoder().decode(bytes));
  if (!isJsonObject(body)) return parameterInvalid("The body of the request is no JSON object.");
  return success({ params: { ...query, ...body }, files: new Map() });
}

/** A part of a file as it is, for the session of an upload; a header says where in the file it begins. */
function pieceOf(bytes: Uint8Array, headers: Headers, query: JsonObject): ReadRequest {
  const piece = new File([Uint8Array.from(bytes)], "piece");
  return {
    params: { ...query, file_offset: headers.get("file_offset") },
    files: new Map([["piece", piece]]),
  };
}

async function readForm(bytes: Uint8Array, type: string, query: JsonObject): Promise<Answer<ReadRequest>> {
  const form = await new Response(Uint8Array.from(bytes), { headers: { "content-type": type } })
    .formData()
    // A body that does not keep to its own boundary.
    .catch(() => undefined);
  if (!form) return parameterInvalid("The form of the request cannot be read.");
  const files = new Map<string, File>();
  const texts: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") texts.push([name, value]);
    else files.set(name, value);
  }
  return success({ params: { ...query, ...Object.fromEntries(texts) }, files });
}
