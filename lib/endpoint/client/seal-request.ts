import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from "node:crypto";

const tagBytes = 16;

/** The key and the vector belong to one request and its answer. */
export type Session = { readonly aesKey: Buffer; readonly iv: Buffer };

export type SealedRequest = {
  /** The body of the request, as it is signed and sent. */
  readonly body: string;
  readonly session: Session;
};

/** A key by which requests can be closed; undefined for a text that is none. */
export function publicKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    // The only error of `createPublicKey` is that the text is no key.
    return undefined;
  }
}

/** What a phone does before it asks an endpoint: AES-128-GCM with a fresh key for RSA-2048 (spec/platform.md, C.2). */
export function sealRequest(
  publicKey: string | KeyObject,
  plaintext: string,
  session: Session = newSession(),
): SealedRequest {
  const { aesKey, iv } = session;
  const cipher = createCipheriv("aes-128-gcm", aesKey, iv);
  const sealed = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()]);
  const key = {
    key: typeof publicKey === "string" ? createPublicKey(publicKey) : publicKey,
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

export type OpenedAnswer =
  | { readonly kind: "opened"; readonly text: string }
  /** Not the base64 text of anything closed. */
  | { readonly kind: "not-encrypted" }
  /** Closed, but not with the key and the turned vector of this request. */
  | { readonly kind: "not-ours" };

/** What an endpoint answered: base64 text, with every bit of the vector turned round. */
export function openAnswer(body: string, { aesKey, iv }: Session): OpenedAnswer {
  const sealed = Buffer.from(body, "base64");
  if (sealed.length <= tagBytes || sealed.toString("base64") !== body.trim())
    return { kind: "not-encrypted" };
  const decipher = createDecipheriv("aes-128-gcm", aesKey, Buffer.from(iv.map((byte) => byte ^ 0xff)));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    return { kind: "opened", text: plain.toString("utf8") };
  } catch {
    // The only error of `final` here is a tag that does not fit.
    return { kind: "not-ours" };
  }
}

function newSession(): Session {
  return { aesKey: randomBytes(16), iv: randomBytes(16) };
}
