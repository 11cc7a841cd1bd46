import { afterAll, describe, expect, it } from "vitest";
import type { Json } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { signerOf } from "@/lib/meta/webhooks/signature";
import { answerCall } from "./answer-call";
import type { Endpoint, Meeting } from "./endpoint";
import { mediaItemsIn } from "./media/media-item";
import { openMedia } from "./media/open-media";
import { openWith } from "./opening/open-with";
import { openerThreads } from "./opening/opener-threads";
import { readAnswer } from "./read-answer";
import { endpointThat, keyOf, openTo } from "./test-endpoint";
import { pemOf, vectors } from "./test-vectors";
import { isTokenProof } from "./token-proof";

const receivedAt = new Date("2026-11-20T10:00:00Z");

describe.skipIf(!vectors)("the recorded calls (skipped without ../shared/spec/vectors)", () => {
  const { app_secret: current = "", previous_app_secret: previous = "" } = vectors ?? {};
  const threads = openerThreads(2);
  afterAll(threads.close);
  const open = () => {
    invariant(vectors, "the vectors are there");
    const { primary, other } = vectors.keys;
    // The right key last, as in a Flow that several numbers send.
    return threads.openWith([keyOf(pemOf(other.private_key_pkcs8)), keyOf(pemOf(primary.private_key_pkcs8))]);
  };
  const endpoint = (meeting: Meeting, secrets = [current], closed = ""): Endpoint => {
    invariant(vectors, "the vectors are there");
    return endpointThat(openWith([keyOf(pemOf(vectors.keys.primary.private_key_pkcs8))]), {
      isSigned: (raw, header) => signerOf(raw, header, secrets) !== undefined,
      isProof: (jwt, token) => isTokenProof(jwt, token, secrets),
      meet: async () => meeting,
      words: { closed, graceful: "" },
    });
  };

  it.each([...(vectors?.endpoint ?? []), ...(vectors?.endpoint_more ?? [])])(
    "$name is answered byte for byte",
    async (vector) => {
      const plain = JSON.parse(vector.response_plaintext);
      const reply = readAnswer(plain);
      const meeting: Meeting =
        reply.ok && reply.value.reply.kind !== "closed"
          ? openTo(reply.value.reply)
          : { kind: "closed", why: "" };
      const asked = { ...endpoint(meeting, [current], plain.error_msg), open: open() };
      const answer = await answerCall(
        { raw: Buffer.from(vector.raw_body), signature: vector.x_hub_signature_256, receivedAt },
        asked,
      );
      expect(answer.status).toBe(vector.expected_http_status);
      expect(answer.body).toBe(vector.expected_response_body_base64);
    },
  );

  it.each(vectors?.endpoint_negative ?? [])("$name is refused with $expected_http_status", async (vector) => {
    const call = {
      raw: Buffer.from(vector.raw_body),
      signature: vector.x_hub_signature_256 ?? undefined,
      receivedAt,
    };
    const meeting = openTo({ kind: "screen", screen: "WELCOME", data: {} });
    const { status, body } = await answerCall(call, endpoint(meeting));
    const [expected, during] =
      typeof vector.expected_http_status === "number" ? [vector.expected_http_status] : [432, 200];
    expect(status).toBe(expected);
    expect(body).toBe("");
    if (during === undefined) return;
    const rotating = await answerCall(call, endpoint(meeting, [current, previous]));
    expect(rotating.status).toBe(during);
  });

  it.each(vectors?.flow_token_signature.vectors ?? [])("the proof of a token: $name, $expected", (vector) => {
    const token = vectors?.flow_token_signature.flow_token ?? "";
    expect(isTokenProof(vector.jwt, token, [current])).toBe(vector.expected === "accept");
    expect(isTokenProof(vector.jwt, token, [])).toBe(false);
  });

  it.each(vectors?.media ?? [])("the file $name: $expected", async (vector) => {
    const [item] = mediaItemsIn([vector.payload_item as Json]) ?? [];
    invariant(item, "the payload is a file");
    const opened = await openMedia(Buffer.from(vector.cdn_file_base64, "base64"), item);
    const plain = Buffer.from(vector.plaintext_base64, "base64");
    const names = { encrypted_hash: "encrypted-hash", hmac: "mac", plaintext_hash: "plaintext-hash" };
    const [, fault] = vector.expected.split(":");
    const expected = Object.entries(names).find(([name]) => name === fault)?.[1];
    expect(opened).toEqual(expected ? { ok: false, failure: expected } : { ok: true, value: plain });
  });

  it("keys are read from every form in which they are written, and from nothing else", async () => {
    invariant(vectors, "the vectors are there");
    const { primary } = vectors.keys;
    const [vector] = vectors.endpoint;
    const raw = Buffer.from(vector?.raw_body ?? "");
    for (const [key, passphrase] of [
      [primary.private_key_pkcs8],
      [primary.private_key_pkcs1],
      [primary.private_key_pkcs1_encrypted_des_ede3, primary.passphrase],
      [primary.private_key_pkcs8_encrypted_aes256, primary.passphrase],
    ] as const) {
      expect((await threads.openWith([keyOf(pemOf(key), passphrase)])(raw)).kind).toBe("opened");
    }
  });
});
