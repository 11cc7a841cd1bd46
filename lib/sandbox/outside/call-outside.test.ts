import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOutside, mayCall } from "./call-outside";
import { isPublicAddress } from "./public-address";

describe("addresses that the sandbox calls", () => {
  const own = ["http://127.0.0.1:3000", "https://flows.internal"];
  it.each([
    ["http://127.0.0.1:3000/api/webhooks/1", true],
    ["https://flows.internal/api", true],
    ["https://example.com/hook", true],
    ["http://127.0.0.1:3001/api", false],
    ["http://example.com/hook", false],
    ["https://127.0.0.1/hook", false],
    ["https://localhost/hook", false],
    ["https://[::1]/hook", false],
    ["https://10.1.2.3/hook", false],
    ["https://[::ffff:10.1.2.3]/hook", false],
    ["https://169.254.169.254/latest", false],
    ["https://0x7f.1/hook", false],
    ["https://user@example.com/hook", false],
    ["file:///etc/passwd", false],
    ["no address", false],
  ])("%s: %s", (address, isAllowed) => {
    expect(mayCall(address, own)).toBe(isAllowed);
  });

  it.each([
    ["93.184.216.34", true],
    ["2606:2800:220:1::1", true],
    ["192.168.0.1", false],
    ["172.31.255.255", false],
    ["100.64.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:127.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["example.com", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it("refuses a name that stands for this machine when it connects", async () => {
    const answer = await callOutside([], { ...asked, url: "https://localhost.localdomain/" });
    expect(answer.ok).toBe(false);
  });
});

const asked = { method: "POST", body: "hello", timeoutMs: 5_000, bytesMax: 100 } as const;

describe("a call outside", () => {
  const server = createServer((request, response) => {
    if (request.url === "/silent") return;
    if (request.url === "/away") return response.writeHead(302, { location: "/" }).end();
    if (request.url === "/long") return response.end("x".repeat(101));
    if (request.url === "/broken") return response.destroy();
    return request.pipe(response.writeHead(201));
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

  it.each([
    ["/", { ok: true, value: { status: 201, body: "hello" } }],
    ["/away", { ok: true, value: { status: 302 } }],
    ["/long", { ok: false, failure: { reason: "too-large" } }],
    ["/broken", { ok: false, failure: { reason: "unreachable" } }],
  ])("to %s", async (path, answer) => {
    expect(await callOutside([origin], { ...asked, url: origin + path })).toMatchObject(answer);
  });

  it("ends when there is no answer in time", async () => {
    const answer = await callOutside([origin], { ...asked, url: `${origin}/silent`, timeoutMs: 50 });
    expect(answer).toMatchObject({ ok: false, failure: { reason: "timed-out" } });
  });

  it("is not made to another place of this machine", async () => {
    const answer = await callOutside([], { ...asked, url: `${origin}/` });
    expect(answer).toMatchObject({ ok: false, failure: { reason: "not-allowed" } });
  });
});
