import { createHash } from "node:crypto";
import {
  deleteSandboxMedia,
  insertSandboxMedia,
  type SandboxMedia,
  type SandboxNumber,
} from "@/db/sandbox-numbers";
import { success } from "@/lib/result";
import { fileAddress } from "../../files/file-address";
import { digitId } from "../../ids";
import type { GraphCall } from "../graph-call";
import { type Answer, parameterInvalid, parameterMissing, unknownObject } from "../refusal";

const keptMs = 30 * 24 * 60 * 60 * 1000;
const addressMs = 5 * 60 * 1000;

/** `POST /PHONE/media` (spec/platform.md, A.13). */
export async function uploadMedia(
  { area, params, files }: GraphCall,
  number: SandboxNumber,
): Promise<Answer> {
  const file = files.get("file");
  if (params.messaging_product !== "whatsapp") return parameterMissing("messaging_product");
  if (!file) return parameterMissing("file");
  const mimeType = typeof params.type === "string" ? params.type : file.type;
  if (!/^[\w.+-]+\/[\w.+-]+(; ?[\w=.+-]+)*$/.test(mimeType))
    return parameterInvalid("Invalid parameter type.");
  const content = new Uint8Array(await file.arrayBuffer());
  const id = digitId("media");
  await insertSandboxMedia(area, {
    id,
    numberId: number.id,
    name: file.name.replace(/\p{Cc}/gu, "").slice(0, 200),
    mimeType,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    expiresAt: new Date(area.now().getTime() + keptMs),
  });
  return success({ id });
}

/** `GET /MEDIA`: where it lies, for five minutes and with the token. */
export async function readMedia({ area, params, method }: GraphCall, media: SandboxMedia): Promise<Answer> {
  const { phone_number_id } = params;
  const isForeign = phone_number_id !== undefined && String(phone_number_id) !== media.numberId;
  if (isForeign || media.expiresAt <= area.now()) return unknownObject(media.id, method);
  const expiresAt = new Date(area.now().getTime() + addressMs);
  return success({
    messaging_product: "whatsapp",
    url: fileAddress(area, { kind: "media", id: media.id, expiresAt }),
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: media.content.byteLength,
    id: media.id,
  });
}

export async function deleteMedia({ area }: GraphCall, media: SandboxMedia): Promise<Answer> {
  await deleteSandboxMedia(area, media.id);
  return success({ success: true });
}
