import { generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { openAnswer, sealRequest } from "../client/seal-request";
import { sealText } from "../seal-answer";
import { keyOf, testPair } from "../test-endpoint";
import { type OpenerThreads, openerThreads } from "./opener-threads";

const otherPair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const key = keyOf(testPair.privateKey);
const other = keyOf(otherPair.privateKey);

function sealed(text: string, publicKey = testPair.publicKey) {
  const { body, session } = sealRequest(publicKey, text);
  return { raw: Buffer.from(body), session };
}

describe("threads that open calls", () => {
  let threads: OpenerThreads;
  afterEach(() => threads.close());

  it("open many at once, each with its own text and session, whatever signs are in it", async () => {
    threads = openerThreads(2);
    const open = threads.openWith([key]);
    const texts = Array.from({ length: 30 }, (_, at) => JSON.stringify({ at, name: `Zoë ${at} 😀 चाय` }));
    const asked = texts.map((text) => sealed(text));
    const openings = await Promise.all(asked.map(({ raw }) => open(raw)));
    for (const [at, opening] of openings.entries()) {
      expect(opening).toMatchObject({ kind: "opened", text: texts[at] });
      const answer = opening.kind === "opened" ? sealText("{}", opening.session) : "";
      expect(asked[at] && openAnswer(answer, asked[at].session)).toEqual({ kind: "opened", text: "{}" });
    }
  });

  it("find the key that fits among several, and take keys that come later", async () => {
    threads = openerThreads(1);
    const both = threads.openWith([other, key]);
    expect(await both(sealed("1").raw)).toMatchObject({ text: "1" });
    expect(await both(sealed("2", otherPair.publicKey).raw)).toMatchObject({ text: "2" });
    const one = threads.openWith([other]);
    expect(await one(sealed("3").raw)).toEqual({ kind: "not-decrypted" });
    expect(await threads.openWith([])(sealed("4").raw)).toEqual({ kind: "not-decrypted" });
    const third = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const later = threads.openWith([key, keyOf(third.privateKey)]);
    expect(await later(sealed("5", third.publicKey).raw)).toMatchObject({ text: "5" });
  });

  it("answer every call when they end in the middle", async () => {
    threads = openerThreads(2);
    const open = threads.openWith([key]);
    await open(sealed("0").raw);
    const asked = Array.from({ length: 20 }, (_, at) => open(sealed(`${at}`).raw));
    await threads.close();
    const texts = (await Promise.all(asked)).map((opening) => opening.kind === "opened" && opening.text);
    expect(texts).toEqual(asked.map((_, at) => `${at}`));
  });
});
