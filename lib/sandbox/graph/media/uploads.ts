import { randomBytes } from "node:crypto";
import { z } from "zod";
import { fillSandboxUpload, findSandboxUpload, insertSandboxUpload } from "@/db/sandbox-uploads";
import { sampleTypes } from "@/lib/meta/media/header-media";
import { success } from "@/lib/result";
import { type GraphCall, readParams } from "../graph-call";
import { type Answer, parameterInvalid, unknownObject } from "../refusal";

/** Sessions and their handles are good for a day. */
const keptMs = 24 * 60 * 60 * 1000;

const schema = z.object({
  file_length: z.coerce
    .number()
    .int()
    .min(1)
    .max(16 * 1024 * 1024),
  file_type: z
    .string()
    .refine((type) => sampleTypes.includes(type) || type === "image/jpg", "It is not supported."),
  file_name: z.string().max(200).default(""),
});

/** `POST /APP/uploads`: opens a session for one file (Meta's upload interface for apps). */
export async function openUpload(call: GraphCall, appId: string): Promise<Answer> {
  const { area, caller, method } = call;
  if (caller.app.id !== appId) return unknownObject(appId, method);
  const read = readParams(call, schema);
  if (!read.ok) return read;
  const { file_length: bytes, file_type: mimeType, file_name } = read.value;
  const id = randomBytes(24).toString("base64url");
  const name = file_name.replace(/\p{Cc}/gu, "");
  const expiresAt = new Date(area.now().getTime() + keptMs);
  await insertSandboxUpload(area, { id, name, mimeType, bytes, expiresAt });
  return success({ id: `upload:${id}` });
}

/** `POST /upload:SESSION`: takes the file in one piece, from its first byte, and answers its handle. */
export async function takeUpload({ area, params, files, method }: GraphCall, step: string): Promise<Answer> {
  const session = await findSandboxUpload(area, step.slice("upload:".length));
  if (!session || session.expiresAt <= area.now()) return unknownObject(step, method);
  const file = files.get("piece");
  if (String(params.file_offset ?? "") !== "0" || !file) {
    return parameterInvalid("The file is sent as the body, with the header file_offset at 0.");
  }
  const content = new Uint8Array(await file.arrayBuffer());
  if (content.byteLength !== session.bytes) {
    return parameterInvalid(`The file has ${content.byteLength} bytes, ${session.bytes} were announced.`);
  }
  const handle = `4:${randomBytes(36).toString("base64url")}`;
  await fillSandboxUpload(area, session.id, { content, handle });
  return success({ h: handle });
}
