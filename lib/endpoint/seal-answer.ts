import { createCipheriv } from "node:crypto";
import type { Json } from "@/lib/flow/json";
import type { Session } from "./opening/opening";

const ivBytes = 16;

/** Base64 of the JSON, closed with the key of the request and every bit of its vector turned round (spec/platform.md, C.2). */
export function sealAnswer(body: Json, session: Session): string {
  return sealText(JSON.stringify(body), session);
}

export function sealText(text: string, { aesKey, iv }: Session): string {
  const cipher = createCipheriv("aes-128-gcm", aesKey, turned(iv));
  const sealed = cipher.update(text, "utf8");
  // Leaves nothing over.
  cipher.final();
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString("base64");
}

function turned(iv: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(ivBytes);
  for (let at = 0; at < ivBytes; at += 1) bytes[at] = (iv[at] ?? 0) ^ 0xff;
  return bytes;
}
