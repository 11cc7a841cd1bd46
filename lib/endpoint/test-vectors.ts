import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const file = "../shared/spec/vectors/encryption.json";

const pem = z.object({ label: z.string(), headers: z.array(z.string()), base64: z.string() });
const keyPair = z.object({
  passphrase: z.string(),
  private_key_pkcs8: pem,
  private_key_pkcs1: pem,
  private_key_pkcs1_encrypted_des_ede3: pem,
  private_key_pkcs8_encrypted_aes256: pem,
  public_key: pem,
});
const exchange = z.object({
  name: z.string(),
  request_plaintext: z.string(),
  raw_body: z.string(),
  x_hub_signature_256: z.string(),
  expected_http_status: z.number(),
  response_plaintext: z.string(),
  expected_response_body_base64: z.string(),
});
const schema = z.object({
  keys: z.object({ primary: keyPair, other: keyPair }),
  app_secret: z.string(),
  previous_app_secret: z.string(),
  endpoint: z.array(exchange),
  endpoint_more: z.array(exchange),
  endpoint_negative: z.array(
    z.object({
      name: z.string(),
      raw_body: z.string(),
      x_hub_signature_256: z.string().nullable(),
      expected_http_status: z.union([z.number(), z.string()]),
    }),
  ),
  flow_token_signature: z.object({
    flow_token: z.string(),
    vectors: z.array(z.object({ name: z.string(), jwt: z.string(), expected: z.string() })),
  }),
  media: z.array(
    z.object({
      name: z.string(),
      expected: z.string(),
      payload_item: z.record(z.string(), z.json()),
      plaintext_base64: z.string(),
      cdn_file_base64: z.string(),
    }),
  ),
});

/** The recorded vectors; undefined where the reference data is not beside the checkout. */
export const vectors = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;

/** The PEM text of a key that is stored in parts. */
export function pemOf({ label, headers, base64 }: z.output<typeof pem>): string {
  const head = headers.length === 0 ? [] : [...headers, ""];
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ""].join("\n");
}
