import { createHash, createSecretKey, createVerify, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDatabase } from "@/db/current";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { sourceItems } from "../list-sources";
import { readRows } from "../read-rows";
import type { Column } from "../rows";
import { callSource } from "./call-source";
import { openOutside } from "./open-outside";
import type { SourcesRoom } from "./room";
import { takeSample } from "./sample";
import { saveOutside } from "./save-source";
import type { SheetSettings, UrlSettings } from "./settings";
import { outsideServer } from "./test-server";

const columns: Column[] = [
  { id: "sku", name: "SKU", type: "list-id" },
  { id: "price", name: "Price", type: "money", currency: "EUR" },
];
const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const accountKey = JSON.stringify({
  type: "service_account",
  client_email: "reader@example.iam.gserviceaccount.com",
  private_key: pair.privateKey,
  private_key_id: "k1",
});
const sheetId = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms";

const [embedded] = testDatabases;

describe("sources outside", () => {
  const outside = outsideServer();
  const ring: KeyRing = [
    { id: "k".repeat(10), key: createSecretKey(createHash("sha256").update("test").digest()) },
  ];
  let opened: OpenDatabase;
  let scope: Scope;
  let room: SourcesRoom;
  let origin = "";
  let now = new Date("2026-11-21T08:00:00Z");
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  beforeAll(async () => {
    if (!embedded) throw new Error("There is no embedded database.");
    opened = await embedded.open();
    scope = await addPerson(opened, "Ada");
    await new Promise<void>((resolve) => outside.server.listen(0, "127.0.0.1", resolve));
    const bound = outside.server.address();
    origin = typeof bound === "object" && bound ? `http://127.0.0.1:${bound.port}` : "";
    room = {
      keys: () => ring,
      door: { allowsLocal: true },
      google: { token: `${origin}/token`, sheets: `${origin}/v4/spreadsheets` },
    };
  });
  afterAll(async () => {
    outside.server.closeAllConnections();
    outside.server.close();
    await opened.close();
  });
  beforeEach(() => outside.answerWith(() => ({ body: JSON.stringify(products) })));

  const products = {
    data: {
      items: [
        { id: "a1", cost: { amount: "12,50" } },
        { id: "b2", cost: { amount: 3 } },
      ],
    },
  };
  const settings = (change: Partial<UrlSettings> = {}): UrlSettings => ({
    kind: "url",
    url: `${origin}/products`,
    method: "GET",
    headers: [],
    query: [],
    body: "",
    listPath: ["data", "items"],
    paths: { sku: ["id"], price: ["cost", "amount"] },
    ...change,
  });
  async function save(change: Partial<UrlSettings> = {}, more: object = {}) {
    const wanted = {
      name: "Products",
      settings: settings(change),
      secrets: {},
      columns,
      cacheSeconds: 60,
      ...more,
    };
    const saved = await saveOutside(room, scope, wanted, now);
    if (!saved.ok) throw new Error(saved.failure.reason);
    return saved.value.sourceId;
  }
  async function cells(sourceId: string) {
    const read = await readRows(scope, sourceId, {}, now, room);
    return read.ok ? read.value.rows.map((row) => ({ id: row.id, ...row.cells })) : read.failure;
  }
  const rows = [
    { id: "a1", sku: "a1", price: 12.5 },
    { id: "b2", sku: "b2", price: 3 },
  ];

  it("are asked once for all who read at once, and again when the cache time is over", async () => {
    const id = await save();
    const letGo = outside.hold();
    const reading = Promise.all(Array.from({ length: 20 }, () => cells(id)));
    await expect.poll(() => outside.seen.length).toBe(1);
    letGo();
    expect(await reading).toEqual(Array(20).fill(rows));
    later(59);
    expect(await cells(id)).toEqual(rows);
    expect(outside.seen).toHaveLength(1);
    later(2);
    expect(await cells(id)).toEqual(rows);
    expect(outside.seen).toHaveLength(2);
  });

  it("are asked by one of several processes, and the others get what it gets", async () => {
    const id = await save();
    // Another copy of the modules knows as little of this one as another process does.
    vi.resetModules();
    const other = await import("../read-rows");
    const letGo = outside.hold();
    const reading = Promise.all([
      readRows(scope, id, {}, now, room),
      other.readRows(scope, id, {}, now, room),
      other.readRows(scope, id, {}, now, room),
    ]);
    await expect.poll(() => outside.seen.length).toBe(1);
    letGo();
    expect((await reading).map((read) => read.ok && read.value.rows.length)).toEqual([2, 2, 2]);
    expect(outside.seen).toHaveLength(1);
  });

  it("serve the last good rows while they fail, and say so", async () => {
    const id = await save();
    await cells(id);
    const asOf = now.toISOString();
    later(120);
    outside.answerWith(() => ({ status: 500, body: "secret trouble" }));
    const stale = await readRows(scope, id, { limit: 1 }, now, room);
    expect(stale).toMatchObject({ ok: true, value: { isStale: true, rows: [{ id: "a1" }] } });
    expect(stale.ok && stale.value.asOf.slice(0, 19)).toBe(asOf.slice(0, 19));
    const items = await sourceItems(scope);
    expect(items.find((item) => item.id === id)?.health).toMatchObject({ state: "stale" });
    expect(JSON.stringify(items)).not.toContain("secret trouble");
    // It is left alone for a moment, then asked again.
    await cells(id);
    expect(outside.seen).toHaveLength(1);
    outside.answerWith(() => ({ body: JSON.stringify({ data: { items: [] } }) }));
    later(11);
    expect(await cells(id)).toEqual([]);
    expect((await openOutside(scope, id))?.health).toMatchObject({ state: "good" });
    // What other settings brought is given to nobody, so it is not what they fall back on.
    await save({ url: "http://127.0.0.1:1/products" }, { sourceId: id });
    expect((await openOutside(scope, id))?.health).toEqual({ state: "new" });
    const down = "Nobody answers at the address: its server is down.";
    expect(await cells(id)).toMatchObject({ message: down });
    expect((await openOutside(scope, id))?.health).toMatchObject({ state: "failing", happened: down });
  });

  it("fail in words when there was never anything, or when it is no list any more", async () => {
    outside.answerWith(() => ({ status: 403, body: "" }));
    expect(await cells(await save())).toEqual({
      reason: "source-failed",
      message: "The address refuses us (403).",
    });
    outside.answerWith(() => ({ body: '{"data":{"products":[]}}' }));
    expect(await cells(await save())).toMatchObject({ message: expect.stringContaining("list") });
    outside.answerWith(() => ({ body: "<html>", type: "text/html" }));
    expect(await cells(await save())).toMatchObject({ message: "The answer is neither JSON nor CSV." });
    outside.answerWith(() => ({ body: `"${"x".repeat(5 * 1024 * 1024)}"` }));
    expect(await cells(await save())).toMatchObject({ message: "The answer has more than 5 MB." });
  });

  it("keep secrets sealed, send them where they belong, and nowhere else", async () => {
    const headers = [{ name: "Authorization", value: "typed in sight", isSecret: true }];
    const query = [{ name: "page", value: "1", isSecret: false }];
    const secrets = { "header:Authorization": "Bearer of 7" };
    const id = await save({ headers, query }, { secrets });
    expect(await cells(id)).toEqual(rows);
    expect(outside.seen[0]?.headers.authorization).toBe("Bearer of 7");
    expect(outside.seen[0]?.url.searchParams.get("page")).toBe("1");
    const shown = JSON.stringify(await openOutside(scope, id));
    expect(shown).not.toMatch(/of 7|in sight/);
    const stored = await opened.db.execute(`select settings, secrets from data_source where id = '${id}'`);
    expect(JSON.stringify(stored)).not.toMatch(/of 7|in sight/);
    // What is stored stays when nothing new is entered, and does not follow the address to another origin.
    await save({ headers, query }, { sourceId: id });
    outside.answerWith((asked) =>
      asked.url.pathname === "/products"
        ? { status: 302, body: "", location: `http://127.0.0.1:${new URL(origin).port}/moved` }
        : { body: JSON.stringify(products) },
    );
    later(120);
    expect(await cells(id)).toEqual(rows);
    expect(outside.seen.map(({ headers: sent }) => sent.authorization)).toEqual([
      "Bearer of 7",
      "Bearer of 7",
    ]);
    const elsewhere = settings({ headers, url: "http://127.0.0.1:1/products" });
    const wanted = { sourceId: id, name: "P", settings: elsewhere, secrets: {}, columns, cacheSeconds: 60 };
    expect(await saveOutside(room, scope, wanted, now)).toEqual({
      ok: false,
      failure: { reason: "secret-missing" },
    });
  });

  it("are asked with values of the moment, in the query or in JSON, each time anew", async () => {
    const get = await save({ listPath: ["data", "items", 0] });
    const called = await callSource(scope, { sourceId: get, values: { order: 7 } }, now, room);
    expect(called).toMatchObject({ ok: true, value: { rows: [{ id: "a1" }] } });
    await callSource(scope, { sourceId: get, values: { order: 7 } }, now, room);
    expect(outside.seen.map(({ url }) => url.search)).toEqual(["?order=7", "?order=7"]);
    const post = await save({ method: "POST", body: '{"limit":1}' });
    await callSource(scope, { sourceId: post, values: { order: "x" } }, now, room);
    expect(outside.seen.at(-1)).toMatchObject({ method: "POST", body: '{"limit":1,"order":"x"}' });
    // By this the service knows a question that a phone asked again.
    await callSource(scope, { sourceId: post, values: {}, onceKey: "k1" }, now, room);
    expect(outside.seen.at(-1)?.headers["idempotency-key"]).toBe("k1");
  });

  it("show a sample with the lists in it, CSV as a list by the names of its first line", async () => {
    const sampled = await takeSample(room, scope, { settings: settings(), secrets: {} }, now);
    expect(sampled).toMatchObject({
      ok: true,
      value: { found: { kind: "json", json: products, lists: [{ path: ["data", "items"], count: 2 }] } },
    });
    outside.answerWith(() => ({ body: '{"tags":["a","b"],"items":[{"id":1}]}' }));
    const several = await takeSample(room, scope, { settings: settings(), secrets: {} }, now);
    expect(several).toMatchObject({ value: { found: { lists: [{ path: ["items"] }, { path: ["tags"] }] } } });
    outside.answerWith(() => ({ body: "SKU;Price\na1;12,50", type: "text/csv" }));
    const csv = await takeSample(room, scope, { settings: settings(), secrets: {} }, now);
    expect(csv).toMatchObject({ value: { found: { json: [{ SKU: "a1", Price: "12,50" }] } } });
  });

  it("read a sheet with a service account, whose signature Google can check", async () => {
    outside.answerWith((asked) => {
      if (asked.url.pathname !== "/token") {
        return { body: JSON.stringify({ values: [["SKU", "Price"], ["a1", 12.5], ["b2"]] }) };
      }
      const [head = "", claims = "", signature = ""] = (
        new URLSearchParams(asked.body).get("assertion") ?? ""
      ).split(".");
      const isSigned = createVerify("RSA-SHA256")
        .update(`${head}.${claims}`)
        .verify(pair.publicKey, Buffer.from(signature, "base64url"));
      const said = JSON.parse(Buffer.from(claims, "base64url").toString());
      const isRight = isSigned && said.aud === room.google.token && said.exp - said.iat === 3600;
      return isRight
        ? { body: JSON.stringify({ access_token: "t1", expires_in: 3599, token_type: "Bearer" }) }
        : { status: 400, body: "{}" };
    });
    const sheet: SheetSettings = {
      kind: "sheet",
      via: "account",
      url: `https://docs.google.com/spreadsheets/d/${sheetId}/edit#gid=0`,
      tab: "Ana's tab",
      listPath: [],
      paths: { sku: ["SKU"], price: ["Price"] },
    };
    const wanted = {
      name: "Sheet",
      settings: sheet,
      secrets: { key: accountKey },
      columns,
      cacheSeconds: 60,
    };
    const saved = await saveOutside(room, scope, wanted, now);
    if (!saved.ok) throw new Error(saved.failure.reason);
    expect(await cells(saved.value.sourceId)).toEqual([
      { id: "a1", sku: "a1", price: 12.5 },
      { id: "b2", sku: "b2", price: null },
    ]);
    const asked = outside.seen.at(-1);
    expect(asked?.headers.authorization).toBe("Bearer t1");
    expect(decodeURIComponent(asked?.url.pathname ?? "")).toBe(
      `/v4/spreadsheets/${sheetId}/values/'Ana''s tab'`,
    );
    const stored = await opened.db.execute("select settings, secrets from data_source");
    expect(JSON.stringify(stored)).not.toContain("PRIVATE KEY");
    // Names are no secret: with a key of one's own, nobody reads what somebody else may read.
    const { privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const forged = JSON.stringify({ ...JSON.parse(accountKey), private_key: privateKey });
    const stranger = await takeSample(room, scope, { settings: sheet, secrets: { key: forged } }, now);
    expect(stranger).toMatchObject({ ok: false, failure: { because: { reason: "key-refused" } } });
  });
});
