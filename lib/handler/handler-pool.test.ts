import { afterAll, describe, expect, it } from "vitest";
import { success } from "@/lib/result";
import { handlerPool } from "./handler-pool";
import { handlerLimits } from "./limits";
import type { HandlerPorts } from "./ports";
import { outside, testHandlers } from "./test-handler";

const pool = handlerPool();
afterAll(() => pool.close());
const { run, answerOf } = testHandlers(pool);

describe("a handler", () => {
  it.each([
    [
      "a plain function",
      "async function handler(request) { return (await request.json()).data_exchange.data }",
    ],
    ["a function that does not wait", "function handler(request) { return request.data_exchange.data }"],
    ["a constant", "const handler = async (request) => (await request.json()).data_exchange.data"],
    ["a default export", "export default async function (request) { return request.data_exchange.data }"],
    ["an export by name", "export async function handler(request) { return request.data_exchange.data }"],
    [
      "one that answers a Response",
      "async function handler(r) { return new Response(JSON.stringify((await r.json()).data_exchange.data), { headers: { 'Content-Type': 'application/json' } }) }",
    ],
  ])("written as %s gets the question and gives its answer", async (_, code) => {
    expect((await run(code)).outcome).toEqual(success({ status: 200, value: { day: "2026-11-23" } }));
  });

  it("finds what the web offers", async () => {
    const answer = await answerOf(`
      const url = new URL("/a b?x=1&x=2#end", "https://example.com:8443/base");
      url.searchParams.append("y", "ä&");
      const key = await crypto.subtle.importKey("raw", new TextEncoder().encode("key"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode("hello"));
      const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
      const waited = await new Promise((done) => setTimeout((word) => done(word), 5, "later"));
      const copy = structuredClone({ at: new Date(0), list: new Set([1]) });
      return {
        url: url.href, all: url.searchParams.getAll("x"),
        text: new TextDecoder().decode(new TextEncoder().encode("Grüße 🎉\0!")),
        base64: [btoa("hello"), atob("aGVsbG8=")],
        hash: hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode("hello"))).slice(0, 16),
        signed: hex(signed).slice(0, 16),
        uuid: crypto.randomUUID().length, waited,
        copy: [copy.at.toISOString(), copy.list.has(1)],
        day: new Date("2026-11-20T10:00:00Z").toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" }),
        hour: new Date("2026-11-20T10:00:00Z").getHours(),
        price: new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" }).format(1234.5),
        headers: new Headers([["A", "1"], ["a", "2"]]).get("A"),
      };`);
    expect(answer).toEqual({
      url: "https://example.com:8443/a%20b?x=1&x=2&y=%C3%A4%26#end",
      all: ["1", "2"],
      text: "Grüße 🎉\0!",
      base64: ["aGVsbG8=", "hello"],
      hash: "2cf24dba5fb0a30e",
      signed: "9307b3b915efb517",
      uuid: 36,
      waited: "later",
      copy: ["1970-01-01T00:00:00.000Z", true],
      day: "Friday 20 November",
      hour: 10,
      price: "1.234,50\u00a0€",
      headers: "1, 2",
    });
  });

  it("calls out through its port, and what was refused can be caught", async () => {
    const { outcome, fetches } = await run(`async function handler() {
      const [good, missing] = await Promise.all([
        fetch("https://example.com/slots", { method: "POST", body: JSON.stringify({ n: 1 }) }),
        fetch(new URL("https://example.com/missing")),
      ]);
      const refused = await fetch("https://private.example").catch((error) => error.message);
      return { ...(await good.json()), type: good.headers.get("Content-Type"), ok: [good.ok, missing.ok, missing.status], refused };
    }`);
    expect(outcome).toMatchObject({
      value: {
        value: {
          method: "POST",
          said: '{"n":1}',
          sum: "Grüße 🎉",
          type: "application/json",
          ok: [true, false, 404],
          refused: "The address is not public.",
        },
      },
    });
    expect(fetches.map(({ method, url, status, problem }) => [method, url, status, problem])).toEqual([
      ["POST", "https://example.com/slots", 200, undefined],
      ["GET", "https://example.com/missing", 404, undefined],
      ["GET", "https://private.example/", undefined, "The address is not public."],
    ]);
  });

  it("has its secrets and a store that keeps text and JSON", async () => {
    const kept = new Map<string, string>();
    const store: HandlerPorts["store"] = {
      get: async (key) => success(kept.get(key) ?? null),
      put: async (key, value, secondsMax) => {
        kept.set(key, `${value}|${secondsMax ?? "for ever"}`.split("|")[0] ?? "");
        kept.set(`${key} seconds`, String(secondsMax));
        return success(null);
      },
      remove: async (key) => {
        kept.delete(key);
        return success(null);
      },
    };
    const answer = await answerOf(
      `await env.KV.put("cart", { items: 2 }, { expirationTtl: 60 });
      await env.KV.put("gone", "x");
      await env.KV.delete("gone");
      return [env.API_KEY, await env.KV.get("cart", "json"), await env.KV.get("cart seconds"), await env.KV.get("gone")];`,
      { secrets: { API_KEY: "s3cret" }, ports: { ...outside, store } },
    );
    expect(answer).toEqual(["s3cret", { items: 2 }, "60", null]);
  });

  it("finds nothing that an earlier call left, and other chance", async () => {
    const code = `globalThis.count = 0; const list = [];
      console.log("read");
      async function handler() { count += 1; list.push(count); Array.prototype.extra = count; return [list, Math.random(), [].extra] }`;
    const first = await run(code);
    const second = await run(code);
    const said = [first, second].map(({ outcome }) => (outcome.ok ? outcome.value.value : null));
    expect(said).toMatchObject([
      [[1], expect.any(Number), 1],
      [[1], expect.any(Number), 1],
    ]);
    expect(said[0]).not.toEqual(said[1]);
    // Once read is enough, and each call tells what was said then.
    expect([first, second].map(({ lines }) => lines.map(({ text }) => text))).toEqual([["read"], ["read"]]);
  });

  it("reaches nothing of Node", async () => {
    const names = [
      "process",
      "require",
      "module",
      "Buffer",
      "WebAssembly",
      "SharedArrayBuffer",
      "std",
      "os",
      "host",
    ];
    const answer = await answerOf(`
      const found = ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== "undefined");
      const imported = await import("node:fs").then(() => "imported", () => "refused");
      return [found, imported, this?.constructor?.constructor?.("return typeof process")() ?? "undefined"];`);
    expect(answer).toEqual([expect.arrayContaining([]), "refused", "undefined"]);
    expect(answer).toMatchObject([
      expect.not.arrayContaining(["process", "require", "Buffer"]),
      "refused",
      "undefined",
    ]);
  });

  it.each([
    [
      "throw new TypeError('No slots')",
      { kind: "threw", name: "TypeError", message: "No slots", place: { line: 2 } },
    ],
    ["\n  null.x", { kind: "threw", name: "TypeError", place: { line: 3 } }],
    ["throw { code: 7 }", { kind: "threw", message: '{"code":7}' }],
    ["return new Response('hello')", { kind: "answer" }],
    ["", { kind: "answer", message: expect.stringContaining("returned nothing") }],
    ["return 1 +", { kind: "broken", place: { line: 3 } }],
    ["await new Promise(() => {})", { kind: "stuck" }],
  ])("that does `%s` tells what is wrong and where", async (body, fault) => {
    expect(await answerOf(body)).toMatchObject(fault);
  });

  it("is read without a call, for those who want to know whether it can be", async () => {
    const read = (code: string) => run(code, { request: null }).then(({ outcome }) => outcome.ok);
    expect(await read("function handler() { throw new Error('called') }")).toBe(true);
    expect(await read("function handler() {")).toBe(false);
    expect(await read("const answer = 1")).toBe(false);
  });

  it("without a function handler says so", async () => {
    expect((await run("const x = 1")).outcome).toMatchObject({ failure: { kind: "broken" } });
  });

  it("tells on the console no more than is kept", async () => {
    const { lines } = await run(
      "async function handler() { for (let i = 0; i < 1000; i++) console.warn('x'.repeat(10_000)); return {} }",
    );
    expect(lines).toHaveLength(handlerLimits.consoleLines);
    expect(lines[0]).toMatchObject({ level: "warn" });
    expect(lines[0]?.text.length).toBeLessThan(handlerLimits.lineChars + 10);
  });
});
