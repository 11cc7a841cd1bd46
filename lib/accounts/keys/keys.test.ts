import { createPrivateKey, createPublicKey } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import type { Scope } from "@/db/scope";
import { testDatabases } from "@/db/test-databases";
import { checksOf, connectedIn, mainNumber } from "../test-connection";
import { foreignKey, freshState, ids, startTestMeta, type TestMeta } from "../test-meta";
import { testNow, testRoom } from "../test-room";
import { overlapMs } from "./give-key";
import { isSameKey } from "./key-pair";
import { makeKeyPair } from "./make-key-pair";
import { privateKeys } from "./private-keys";
import { rotateKeys } from "./rotate-keys";

const dayMs = 24 * 60 * 60 * 1000;

let meta: TestMeta;
beforeAll(async () => {
  meta = await startTestMeta();
});
beforeEach(() => Object.assign(meta.state, freshState()));
afterAll(() => meta.graph.close());

describe.each(testDatabases)("the keys of a number on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const room = (change = {}) => testRoom(meta, change);

  const connected = (change = {}) => connectedIn(opened, room(change));

  it("keeps one key pair for a number, and gives Meta the same one when it has lost it", async () => {
    const { scope, accountId } = await connected();
    const key = meta.state.keys.get(ids.number) ?? "";
    const { id: numberId } = await mainNumber(scope);
    meta.state.keys.clear();
    const lost = (await checksOf(room(), scope, accountId)).find(
      ({ id, numberId: of }) => id === "key" && of === numberId,
    );
    expect(lost).toMatchObject({ state: "problem", fix: "set-key" });
    const given = await makeKeyPair(room(), scope, { numberId, takeOver: false });
    expect(given).toEqual({ ok: true, value: { signature: "VALID" } });
    expect(meta.state.keys.get(ids.number)).toBe(key);
    const [current] = await keysOf(scope, numberId);
    expect(isSameKey(publicOf(current), key)).toBe(true);
  });

  it("replaces the key of another program only when that is said", async () => {
    const theirs = foreignKey();
    meta.state.keys.set(ids.number, theirs);
    const { scope, accountId } = await connected();
    expect(meta.state.keys.get(ids.number)).toBe(theirs);
    const { id: numberId } = await mainNumber(scope);
    const checks = await checksOf(room(), scope, accountId);
    expect(checks.find(({ id, numberId: of }) => id === "key" && of === numberId)?.fix).toBe("take-over-key");
    expect(await makeKeyPair(room(), scope, { numberId, takeOver: false })).toMatchObject({
      failure: { reason: "taken" },
    });
    expect(await makeKeyPair(room(), scope, { numberId, takeOver: true })).toMatchObject({ ok: true });
    expect(meta.state.keys.get(ids.number)).not.toBe(theirs);
  });

  it("rotates keys so that what was encrypted before still opens for seven days", async () => {
    const { scope } = await connected();
    const { id: numberId } = await mainNumber(scope);
    const [first] = await keysOf(scope, numberId);
    expect(await rotateKeys(room(), scope, { numberId })).toMatchObject({ ok: true });
    const [second, previous] = await keysOf(scope, numberId);
    expect(previous).toBe(first);
    expect(isSameKey(publicOf(second), meta.state.keys.get(ids.number) ?? "")).toBe(true);
    const after = { now: () => new Date(testNow.getTime() + overlapMs + 1) };
    expect(await keysOf(scope, numberId, after)).toEqual([second]);
  });

  it("finishes a rotation that was cut off with the same pair, and keeps the old key for as long", async () => {
    const { scope, accountId } = await connected();
    const { id: numberId } = await mainNumber(scope);
    const [first] = await keysOf(scope, numberId);
    meta.state.isDown = true;
    expect(await rotateKeys(room(), scope, { numberId })).toMatchObject({ failure: { reason: "whatsapp" } });
    const [second, previous] = await keysOf(scope, numberId, {
      now: () => new Date(testNow.getTime() + 90 * dayMs),
    });
    expect(previous).toBe(first);
    meta.state.isDown = false;
    const check = (await checksOf(room(), scope, accountId)).find(
      ({ id, numberId: of }) => id === "key" && of === numberId,
    );
    expect(check?.fix).toBe("set-key");
    expect(await rotateKeys(room(), scope, { numberId })).toMatchObject({ ok: true });
    expect(await keysOf(scope, numberId)).toEqual([second, first]);
  });

  it("tells a signature that is not valid, and uploads the key again", async () => {
    const { scope, accountId } = await connected();
    meta.state.signature = "MISMATCH";
    const { id: numberId } = await mainNumber(scope);
    const check = (await checksOf(room(), scope, accountId)).find(
      ({ id, numberId: of }) => id === "key" && of === numberId,
    );
    expect(check).toMatchObject({ state: "problem", fix: "set-key" });
    expect(await mainNumber(scope)).toMatchObject({ keySignature: "MISMATCH" });
  });

  async function keysOf(scope: Scope, numberId: string, change = {}): Promise<readonly string[]> {
    const keys = await privateKeys(room(change), scope, numberId);
    return keys.ok ? keys.value.map((key) => key.reveal()) : [];
  }
});

function publicOf(privateKey = ""): string {
  return createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "pem" }).toString();
}
