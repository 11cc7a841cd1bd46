import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  generateKeyPairSync,
  privateDecrypt,
} from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestOutside } from "@/lib/outbound/request-outside";
import { type Ask, pingAddress } from "./ping-address";

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const appSecret = "the secret of the app";

/** An endpoint as people write it: opens, looks at what it is asked, closes its answer. */
function answering(body: string, answer: unknown, { isTurned = true } = {}): string {
  const envelope: Record<string, string> = JSON.parse(body);
  const part = (name: string) => Buffer.from(envelope[name] ?? "", "base64");
  const aesKey = privateDecrypt(
    { key: keys.privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" },
    part("encrypted_aes_key"),
  );
  const [iv, sealed] = [part("initial_vector"), part("encrypted_flow_data")];
  const decipher = createDecipheriv("aes-128-gcm", aesKey, iv);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  expect(JSON.parse(plain.toString("utf8"))).toEqual({ version: "3.0", action: "ping" });
  const vector = isTurned ? Buffer.from(iv.map((byte) => byte ^ 0xff)) : iv;
  const cipher = createCipheriv("aes-128-gcm", aesKey, vector);
  const closed = Buffer.concat([cipher.update(JSON.stringify(answer), "utf8"), cipher.final()]);
  return Buffer.concat([closed, cipher.getAuthTag()]).toString("base64");
}

const active = { version: "3.0", data: { status: "active" } };

type Said = { readonly status?: number; readonly body: string };
const paths: { readonly [path: string]: (body: string) => Said } = {
  "/good": (body) => ({ body: answering(body, active) }),
  "/other-answer": (body) => ({ body: answering(body, { data: { status: "sleeping\0" } }) }),
  "/not-turned": (body) => ({ body: answering(body, active, { isTurned: false }) }),
  "/plain": () => ({ body: JSON.stringify(active) }),
  "/page": () => ({ body: "<!doctype html>\n<title>Hello</title>" }),
  "/empty": () => ({ body: "" }),
  "/other-key": () => ({ status: 421, body: "" }),
  "/forged": () => ({ status: 432, body: "" }),
  "/missing": () => ({ status: 404, body: "Not found" }),
  "/broken": () => ({ status: 500, body: "Internal Server Error" }),
  "/long": () => ({ body: "A".repeat(100_000) }),
};

describe("a ping", () => {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const signature = createHmac("sha256", appSecret).update(body).digest("hex");
    expect(request.headers["x-hub-signature-256"]).toBe(`sha256=${signature}`);
    if (request.url === "/silent") return;
    if (request.url === "/gone") return response.destroy();
    if (request.url === "/moved") return response.writeHead(308, { location: "/good" }).end();
    const { status = 200, body: said } = paths[request.url ?? ""]?.(body) ?? { status: 404, body: "" };
    return response.writeHead(status, { "content-type": "text/plain" }).end(said);
  });
  let origin = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    origin = typeof bound === "object" && bound ? `http://127.0.0.1:${bound.port}` : "";
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const impatient: Ask = (request) =>
    requestOutside(
      { allowsLocal: true },
      { ...request, timeoutMs: request.url.endsWith("/silent") ? 50 : request.timeoutMs },
    );
  const ping = (address: string, publicKey = keys.publicKey) => {
    let time = 0;
    const clock = () => {
      time += 240;
      return time;
    };
    return pingAddress({ address, publicKey, appSecret, ask: impatient, clock });
  };

  it.each([
    ["/good", { kind: "active", ms: 240 }],
    ["/other-answer", { kind: "wrong-answer", began: '{"data":{"status":"sleeping\\u0000"}}' }],
    ["/not-turned", { kind: "not-ours" }],
    ["/plain", { kind: "not-encrypted", began: JSON.stringify(active) }],
    ["/page", { kind: "not-encrypted", began: "<!doctype html> <title>Hello</title>" }],
    ["/empty", { kind: "not-encrypted", began: "" }],
    ["/other-key", { kind: "not-opened" }],
    ["/forged", { kind: "signature-refused" }],
    ["/missing", { kind: "wrong-status", status: 404, began: "Not found" }],
    ["/broken", { kind: "wrong-status", status: 500, began: "Internal Server Error" }],
    ["/moved", { kind: "redirected", status: 308, began: "" }],
    ["/long", { kind: "too-large" }],
    ["/silent", { kind: "too-slow" }],
    ["/gone", { kind: "unreachable", code: "UND_ERR_SOCKET" }],
  ])("of an endpoint at %s tells what came of it", async (path, outcome) => {
    expect(await ping(origin + path)).toEqual(outcome);
  });

  it("is not sent where requests must not go, nor with a key that is none", async () => {
    expect(await ping("http://10.0.0.1/")).toEqual({ kind: "refused", reason: "not-https" });
    expect(await ping(`${origin}/good`, "no key")).toEqual({ kind: "bad-key" });
  });
});
