import { constants, createCipheriv, createDecipheriv, createPrivateKey, privateDecrypt } from "node:crypto";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { readJson } from "@/lib/meta/client/read-json";

export type Envelope = {
  readonly encrypted_flow_data: string;
  readonly encrypted_aes_key: string;
  readonly initial_vector: string;
};

/** What an endpoint does with a request, the other way round from `sealRequest` (spec/platform.md, C.2). */
export function openRequest(
  body: string,
  privateKey: string,
): { readonly request: JsonObject; readonly seal: (answer: Json) => string } {
  const envelope = readJson(body);
  invariant(isJsonObject(envelope), "a request is an envelope");
  const part = (name: keyof Envelope) => Buffer.from(String(envelope[name]), "base64");
  const key = createPrivateKey(privateKey);
  const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
  const aesKey = privateDecrypt(options, part("encrypted_aes_key"));
  const [iv, sealed] = [part("initial_vector"), part("encrypted_flow_data")];
  const decipher = createDecipheriv("aes-128-gcm", aesKey, iv);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const request = readJson(plain.toString("utf8"));
  invariant(isJsonObject(request), "a request is an object");
  return {
    request,
    seal: (answer) => {
      const turned = Buffer.from(iv.map((byte) => byte ^ 0xff));
      const cipher = createCipheriv("aes-128-gcm", aesKey, turned);
      const text = Buffer.concat([cipher.update(JSON.stringify(answer), "utf8"), cipher.final()]);
      return Buffer.concat([text, cipher.getAuthTag()]).toString("base64");
    },
  };
}
