import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFault, isPublicIp } from "./outside-address";
import { publicLookup } from "./public-lookup";
import { requestOutside } from "./request-outside";

describe("an address outside", () => {
  it.each([
    ["https://example.com/hook", undefined],
    ["https://93.184.216.34/hook", undefined],
    ["http://example.com/hook", "not-https"],
    ["ftp://example.com", "not-https"],
    ["https://user:pass@example.com", "carries-password"],
    ["https://127.0.0.1/", "not-public"],
    ["https://0x7f.1/", "not-public"],
    ["https://2130706433/", "not-public"],
    ["https://[::1]/", "not-public"],
    ["https://[::ffff:10.0.0.1]/", "not-public"],
    ["https://localhost/", "not-public"],
    ["https://localhost./", "not-public"],
    ["https://a.localhost/", "not-public"],
    ["https://169.254.169.254/latest/meta-data", "not-public"],
    ["no address", "no-address"],
  ])("%s: %s", (address, fault) => {
    expect(addressFault(address, { allowsLocal: false })).toBe(fault);
  });

  it("on this machine is called only when that is allowed, and 127.0.0.1 alone", () => {
    const allowsLocal = { allowsLocal: true };
    expect(addressFault("http://127.0.0.1:3000/hook", allowsLocal)).toBeUndefined();
    expect(addressFault("http://localhost:3000/hook", allowsLocal)).toBe("not-https");
    expect(addressFault("https://10.0.0.1/hook", allowsLocal)).toBe("not-public");
  });

  it.each([
    ["http://127.0.0.1:3000/api/webhooks/1", undefined],
    ["https://flows.internal/api", undefined],
    ["https://example.com/hook", undefined],
    ["http://127.0.0.1:3001/api", "not-https"],
    ["https://127.0.0.1:3000/api", "not-public"],
    ["http://flows.internal/api", "not-https"],
    ["http://user@127.0.0.1:3000/api", "carries-password"],
  ])("of this house may be called where that is allowed: %s: %s", (address, fault) => {
    const ownOrigins = ["http://127.0.0.1:3000", "https://flows.internal"];
    expect(addressFault(address, { allowsLocal: false, ownOrigins })).toBe(fault);
  });

  it.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["10.1.2.3", false],
    ["100.64.0.1", false],
    ["172.31.255.255", false],
    ["192.168.0.1", false],
    ["198.18.0.1", false],
    ["224.0.0.1", false],
    ["0.0.0.0", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["::ffff:127.0.0.1", false],
    ["example.com", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicIp(address)).toBe(isPublic);
  });

  it("is refused at the connection when any address of its name is private", async () => {
    const answering = (...addresses: string[]) =>
      new Promise((resolve) => {
        const known = addresses.map((address) => ({ address, family: 4 }));
        const lookup = publicLookup((_, __, callback) => callback(null, known));
        lookup("rebinding.example", { all: true }, (error, found) => resolve(error?.code ?? found));
      });
    expect(await answering("8.8.8.8")).toEqual([{ address: "8.8.8.8", family: 4 }]);
    expect(await answering("8.8.8.8", "10.0.0.1")).toBe("ENOTPUBLIC");
  });

  it("that a name of this machine stands for is not reached", async () => {
    const request = { ...asked, url: "https://localhost.localdomain/" };
    const answer = await requestOutside({ allowsLocal: false }, request);
    expect(answer.ok).toBe(false);
  });
});

const asked = { method: "POST", body: "hello", timeoutMs: 5_000, bytesMax: 100 } as const;

describe("a request outside", () => {
  const server = createServer((request, response) => {
    if (request.url === "/silent") return;
    if (request.url === "/away") return response.writeHead(302, { location: "/" }).end();
    if (request.url === "/long") return response.end("x".repeat(1_000_000));
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
  const local = { allowsLocal: true };

  it.each([
    ["/", { status: 201, body: Buffer.from("hello"), isCut: false }],
    ["/away", { status: 302 }],
    ["/long", { status: 200, body: Buffer.from("x".repeat(100)), isCut: true }],
  ])("to %s is answered, followed nowhere, and read no further than asked", async (path, answer) => {
    const own = { allowsLocal: false, ownOrigins: [origin] };
    for (const settings of [local, own]) {
      const got = await requestOutside(settings, { ...asked, url: origin + path });
      expect(got).toMatchObject({ ok: true, value: answer });
    }
  });

  it("ends when there is no answer, or none in time", async () => {
    const broken = await requestOutside(local, { ...asked, url: `${origin}/broken` });
    expect(broken).toMatchObject({ ok: false, failure: { reason: "unreachable" } });
    const silent = await requestOutside(local, { ...asked, url: `${origin}/silent`, timeoutMs: 50 });
    expect(silent).toEqual({ ok: false, failure: { reason: "timed-out" } });
  });

  it("is not made to this machine when that is not allowed", async () => {
    const answer = await requestOutside({ allowsLocal: false }, { ...asked, url: origin });
    expect(answer).toEqual({ ok: false, failure: { reason: "not-https" } });
  });
});
