import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  publicEncrypt,
  randomBytes,
} from "node:crypto";
import type { Json } from "@/lib/flow/json";
import { readJson } from "@/lib/meta/client/read-json";

const tagBytes = 16;

/** The key and the vector belong to one request and its answer. */
export type Session = { readonly aesKey: Buffer; readonly iv: Buffer };

export type SealedRequest = {
  /** The body of the request, as it is signed and sent. */
  readonly body: string;
  readonly session: Session;
};

/** What a phone does before it asks an endpoint: AES-128-GCM with a fresh key for RSA-2048 (spec/platform.md, C.2). */
export function sealRequest(
  publicKey: string,
  plaintext: string,
  session: Session = newSession(),
): SealedRequest {
  const { aesKey, iv } = session;
  const cipher = createCipheriv("aes-128-gcm", aesKey, iv);
  const sealed = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()]);
  const key = {
    key: createPublicKey(publicKey),
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: "sha256",
  };
  const body = JSON.stringify({
    encrypted_flow_data: sealed.toString("base64"),
    encrypted_aes_key: publicEncrypt(key, aesKey).toString("base64"),
    initial_vector: iv.toString("base64"),
  });
  return { body, session };
}

/** What an endpoint answered: base64 text, with every bit of the vector turned round. Undefined when it is not that. */
export function openAnswer(body: string, { aesKey, iv }: Session): Json | undefined {
  const sealed = Buffer.from(body, "base64");
  if (sealed.length <= tagBytes || sealed.toString("base64") !== body.trim()) return undefined;
  const decipher = createDecipheriv("aes-128-gcm", aesKey, Buffer.from(iv.map((byte) => byte ^ 0xff)));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    return readJson(plain.toString("utf8"));
  } catch {
    // The only error of `final` here is a tag that does not fit.
    return undefined;
  }
}

/** Says that the token is what the message was sent with: a JWT, HS256 by the secret of the app (C.6). */
export function flowTokenSignature(flowToken: string, appSecret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "HS256", typ: "JWT" })}.${part({ flow_token: flowToken })}`;
  return `${head}.${createHmac("sha256", appSecret).update(head).digest("base64url")}`;
}

function newSession(): Session {
  return { aesKey: randomBytes(16), iv: randomBytes(16) };
}
