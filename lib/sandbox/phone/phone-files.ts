import { createCipheriv, createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { findSandboxMessage } from "@/db/sandbox-messages";
import { insertSandboxMedia, type SandboxMedia } from "@/db/sandbox-numbers";
import type { JsonObject } from "@/lib/flow/json";
import { failure, type Result, success } from "@/lib/result";
import { takeFault } from "../faults/faults";
import { fileAddress } from "../files/file-address";
import { digitId } from "../ids";
import type { Area } from "../sandbox";

export type PhoneFile = { readonly name: string; readonly mimeType: string; readonly content: Uint8Array };
export type PhoneFileFailure = { readonly reason: "not-found" | "too-large" };

const dayMs = 24 * 60 * 60 * 1000;
/** Of one file, before it is encrypted. */
export const phoneFileBytesMax = 25 * 1024 * 1024;
const macBytes = 10;

/**
 * A file of the person for the final answer of a Flow: kept for seven days and loaded by its id (spec/platform.md, C.8).
 * Answers what stands in the answers.
 */
export async function keepAnswerFile(
  area: Area,
  messageId: string,
  file: PhoneFile,
): Promise<Result<JsonObject, PhoneFileFailure>> {
  const kept = await keep(area, messageId, { ...file, keptMs: 7 * dayMs });
  if (!kept.ok) return kept;
  return success({
    file_name: file.name,
    mime_type: file.mimeType,
    sha256: createHash("sha256").update(file.content).digest("base64"),
    id: kept.value.id,
  });
}

/**
 * A file of the person for the endpoint: encrypted as phones do it (AES-256-CBC, and the first ten bytes of an HMAC over
 * vector and ciphertext), kept for twenty days. Answers what stands in the request.
 */
export async function keepEndpointFile(
  area: Area,
  messageId: string,
  file: PhoneFile,
): Promise<Result<JsonObject, PhoneFileFailure>> {
  const [encryptionKey, hmacKey, iv] = [randomBytes(32), randomBytes(32), randomBytes(16)];
  const cipher = createCipheriv("aes-256-cbc", encryptionKey, iv);
  const ciphertext = Buffer.concat([cipher.update(file.content), cipher.final()]);
  const mac = createHmac("sha256", hmacKey).update(iv).update(ciphertext).digest().subarray(0, macBytes);
  const isCorrupted = (await takeFault(area, "file-corrupted")) !== undefined;
  const content = Buffer.concat([ciphertext, isCorrupted ? randomBytes(macBytes) : mac]);
  const kept = await keep(area, messageId, {
    ...file,
    content,
    mimeType: "application/octet-stream",
    keptMs: 20 * dayMs,
  });
  if (!kept.ok) return kept;
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64");
  return success({
    media_id: randomUUID(),
    cdn_url: fileAddress(area, { kind: "cdn", ...kept.value }),
    file_name: file.name,
    encryption_metadata: {
      encrypted_hash: digest(content),
      iv: iv.toString("base64"),
      encryption_key: encryptionKey.toString("base64"),
      hmac_key: hmacKey.toString("base64"),
      plaintext_hash: digest(file.content),
    },
  });
}

async function keep(
  area: Area,
  messageId: string,
  { name, mimeType, content, keptMs }: PhoneFile & { readonly keptMs: number },
): Promise<Result<Pick<SandboxMedia, "id" | "expiresAt">, PhoneFileFailure>> {
  if (content.byteLength > phoneFileBytesMax + 64) return failure({ reason: "too-large" });
  const message = await findSandboxMessage(area, messageId);
  if (!message) return failure({ reason: "not-found" });
  const id = digitId("media");
  const expiresAt = new Date(area.now().getTime() + keptMs);
  await insertSandboxMedia(area, {
    id,
    numberId: message.numberId,
    name: name.replace(/\p{Cc}/gu, "").slice(0, 200),
    mimeType,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    expiresAt,
  });
  return success({ id, expiresAt });
}
