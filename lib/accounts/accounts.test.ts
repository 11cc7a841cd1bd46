import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { addPerson, testDatabases } from "@/db/test-databases";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { connectAccount } from "./connect-account";
import { connectSandbox } from "./connect-sandbox";
import { disconnectAccount } from "./disconnect-account";
import { privateKeys } from "./keys/private-keys";
import { findAccount, listAccounts } from "./list-accounts";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh-account";
import { registerNumber } from "./register-number";
import { renameAccount } from "./rename-account";
import { replaceSecret } from "./replace-secret";
import { replaceToken } from "./replace-token";
import { checksOf, connectedIn, mainNumber } from "./test-connection";
import { freshState, goodSecret, goodToken, ids, startTestMeta, type TestMeta, testPin } from "./test-meta";
import { goodCredentials, testNow, testRoom } from "./test-room";
import { subscribeAccount } from "./webhooks/subscribe-account";
import { webhookAccounts } from "./webhooks/webhook-accounts";
import { webhookChallenge } from "./webhooks/webhook-challenge";

const callback = `https://flows.example.com/api/webhooks/${ids.app}`;
const dayMs = 24 * 60 * 60 * 1000;

let meta: TestMeta;
beforeAll(async () => {
  meta = await startTestMeta();
});
beforeEach(() => Object.assign(meta.state, freshState()));
afterAll(() => meta.graph.close());

describe.each(testDatabases)("connecting on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const room = (change = {}) => testRoom(meta, change);

  const connected = (change = {}) => connectedIn(opened, room(change));

  it("does by itself what it can: numbers, webhooks, and a key for the chosen number", async () => {
    const { scope, accountId } = await connected();
    const account = await findAccount(scope, accountId);
    expect(account).toMatchObject({ name: "Clinic", kind: "real", connection: "credentials" });
    expect(account?.numbers.map(({ displayNumber }) => displayNumber)).toEqual([
      "+1 555-078-3881",
      "+1 555-078-3882",
    ]);
    expect(meta.state.isSubscribed).toBe(true);
    expect(meta.state.callback).toMatchObject({
      url: callback,
      fields: ["messages", "flows", "message_template_status_update"],
    });
    expect([...meta.state.keys.keys()]).toEqual([ids.number]);
    const bad = account?.lastCheck?.checks.filter(({ state }) => state !== "good" && state !== "off");
    expect(bad).toEqual([]);
  });

  it("stores nothing when something that was entered does not hold, and says which", async () => {
    const scope = await addPerson(opened, "Ada");
    const result = await connectAccount(room(), scope, { ...goodCredentials, appSecret: "f".repeat(32) });
    expect(result).toMatchObject({ ok: false, failure: { reason: "credentials", field: "appSecret" } });
    expect(await listAccounts(scope)).toEqual([]);
  });

  it("connects the same account twice, or again after it was disconnected, as one account", async () => {
    const { scope, accountId } = await connected();
    const again = await connectAccount(room(), scope, goodCredentials);
    expect(again).toEqual({ ok: true, value: { accountId } });
    await disconnectAccount(room(), scope, { accountId });
    expect(await connectAccount(room(), scope, goodCredentials)).toEqual({ ok: true, value: { accountId } });
    expect(await listAccounts(scope)).toHaveLength(1);
  });

  it("connects the sandbox once, however often it is asked, and further ones when they are wanted", async () => {
    const scope = await addPerson(opened, "Ada");
    const asked = { further: false };
    const atOnce = [connectSandbox(room(), scope, asked), connectSandbox(room(), scope, asked)] as const;
    const [first, second] = await Promise.all(atOnce);
    expect(second).toEqual(first);
    expect(await connectSandbox(room(), scope, asked)).toEqual(first);
    const [account] = await listAccounts(scope);
    expect(account).toMatchObject({ kind: "sandbox", connection: "sandbox", name: "Sandbox" });
    expect(meta.state.callback?.url).toBe(`http://127.0.0.1:3000/api/webhooks/${ids.app}`);
  });

  it("shows no secret in what pages get, in the database, or in a printed account", async () => {
    const { scope, accountId } = await connected();
    const open = await openAccount(room(), scope, accountId);
    const rows = await Promise.all(
      ["whatsapp_account", "whatsapp_number"].map((table) => opened.db.execute(`select * from ${table}`)),
    );
    const shown = JSON.stringify([await listAccounts(scope), rows, open]);
    for (const secret of [goodToken, goodSecret, meta.state.callback?.verifyToken ?? "", "PRIVATE KEY"]) {
      expect(secret.length).toBeGreaterThan(8);
      expect(shown).not.toContain(secret);
    }
    expect(open.ok && open.value.accessToken.reveal()).toBe(goodToken);
  });

  it("registers a number that is not registered, gives its key again, and keeps no PIN", async () => {
    const { scope, accountId } = await connected();
    const at = room();
    const [number] = (await findAccount(scope, accountId))?.numbers ?? [];
    const numberId = number?.id ?? "";
    const ofNumber = async () => {
      const checks = (await findAccount(scope, accountId))?.lastCheck?.checks ?? [];
      return checks.filter((check) => check.numberId === numberId);
    };
    Object.assign(meta.state.numbers[0] ?? {}, { status: "RESTRICTED" });
    await refreshAccount(at, scope, { accountId });
    expect(await ofNumber()).toContainEqual(expect.objectContaining({ id: "number", fix: "open-manager" }));
    Object.assign(meta.state.numbers[0] ?? {}, { status: "DISCONNECTED" });
    await refreshAccount(at, scope, { accountId });
    expect(await ofNumber()).toContainEqual(expect.objectContaining({ id: "number", fix: "register" }));
    const wrong = await registerNumber(at, scope, { accountId, numberId, pin: "111111" });
    expect(wrong).toMatchObject({ ok: false, failure: { reason: "whatsapp" } });
    expect(JSON.stringify(wrong)).not.toContain("111111");
    expect(await registerNumber(at, scope, { accountId, numberId, pin: testPin })).toMatchObject({
      ok: true,
    });
    expect((await ofNumber()).map(({ id, state }) => `${id} ${state}`)).toEqual([
      "number good",
      "quality good",
      "key good",
    ]);
    const stranger = await addPerson(opened, "Eve");
    const refused = { failure: { reason: "not-found" } };
    expect(await registerNumber(at, stranger, { accountId, numberId, pin: testPin })).toMatchObject(refused);
    expect(await renameAccount(stranger, { accountId, name: "Mine" })).toMatchObject(refused);
    expect(await renameAccount(scope, { accountId, name: "Salon" })).toMatchObject({ ok: true });
    await refreshAccount(at, scope, { accountId });
    expect(await findAccount(scope, accountId)).toMatchObject({ name: "Salon" });
  });

  it("leaves webhooks that go to another program where they are until somebody says so", async () => {
    meta.state.callback = {
      url: "https://crm.example.net/hook",
      fields: ["messages"],
      verifyToken: "theirs",
    };
    const { scope, accountId } = await connected();
    expect(meta.state.callback.url).toBe("https://crm.example.net/hook");
    const checks = await checksOf(room(), scope, accountId);
    expect(checks.find(({ id }) => id === "webhooks")).toMatchObject({
      state: "problem",
      fix: "take-over-webhooks",
      happened: expect.stringContaining("crm.example.net"),
    });
    expect(await subscribeAccount(room(), scope, { accountId, takeOver: false })).toMatchObject({
      failure: { reason: "taken", holder: "https://crm.example.net/hook" },
    });
    expect(await subscribeAccount(room(), scope, { accountId, takeOver: true })).toMatchObject({ ok: true });
    expect(meta.state.callback?.url).toBe(callback);
    expect((await checksOf(room(), scope, accountId)).find(({ id }) => id === "webhooks")?.state).toBe(
      "good",
    );
  });

  it("says that no answers arrive while this server has no address on the internet", async () => {
    const here = { publicUrl: "http://127.0.0.1:3000" };
    const { scope, accountId } = await connected(here);
    expect(await subscribeAccount(room(here), scope, { accountId, takeOver: false })).toEqual({
      ok: false,
      failure: { reason: "no-public-address", address: "http://127.0.0.1:3000" },
    });
    const report = (await findAccount(scope, accountId))?.lastCheck;
    expect(report?.checks.find(({ id }) => id === "webhooks")).toMatchObject({
      state: "problem",
      remedy: expect.stringContaining("PUBLIC_URL"),
    });
  });

  it("answers Meta's question about the address with the word of the account alone", async () => {
    const { scope, accountId } = await connected();
    const ask = (word: string, appId: string = ids.app) =>
      webhookChallenge(room(), scope.db, {
        appId,
        query: new URLSearchParams({
          "hub.mode": "subscribe",
          "hub.challenge": "1158201444",
          "hub.verify_token": word,
        }),
      });
    const word = meta.state.callback?.verifyToken ?? "";
    expect(await ask(word)).toBe("1158201444");
    expect(await ask("another word")).toBeUndefined();
    expect(await ask(word, "4999999999999999")).toBeUndefined();
    await disconnectAccount(room(), scope, { accountId });
    expect(await ask(word)).toBeUndefined();
  });

  it("takes another token only when it works for the account", async () => {
    const { scope, accountId } = await connected();
    const refused = await replaceToken(room(), scope, { accountId, accessToken: "EAAnotThisOne00001" });
    expect(refused).toMatchObject({ failure: { reason: "credential", finding: { state: "problem" } } });
    meta.state.token = "EAAnewTokenOfTheClinic0000002";
    const checks = await checksOf(room(), scope, accountId);
    expect(checks).toMatchObject([{ id: "token", state: "problem", fix: "replace-token" }]);
    expect(await replaceToken(room(), scope, { accountId, accessToken: meta.state.token })).toMatchObject({
      ok: true,
    });
    const report = (await findAccount(scope, accountId))?.lastCheck;
    expect(report?.checks.find(({ id }) => id === "token")?.state).toBe("good");
  });

  it("takes another app secret when it proves itself, and goes on to know the one before for seven days", async () => {
    const { scope, accountId } = await connected();
    meta.state.secret = "f".repeat(32);
    const wrong = await replaceSecret(room(), scope, { accountId, appSecret: "e".repeat(32) });
    expect(wrong).toMatchObject({ failure: { reason: "credential" } });
    const report = await checksOf(room(), scope, accountId);
    expect(report.find(({ id }) => id === "app-secret")?.fix).toBe("replace-secret");
    for (const _ of [1, 2]) {
      expect(await replaceSecret(room(), scope, { accountId, appSecret: meta.state.secret })).toMatchObject({
        ok: true,
      });
    }
    const secretsAt = async (now: Date) => {
      const [found] = await webhookAccounts(room({ now: () => now }), scope.db, ids.app).then((all) =>
        all.filter(({ scope: { workspaceId } }) => workspaceId === scope.workspaceId),
      );
      return [found?.open.appSecret.reveal(), found?.open.previousAppSecret?.reveal()];
    };
    expect(await secretsAt(testNow)).toEqual(["f".repeat(32), goodSecret]);
    expect(await secretsAt(new Date(testNow.getTime() + 8 * dayMs))).toEqual(["f".repeat(32), undefined]);
  });

  it("keeps the earlier report while WhatsApp cannot be asked", async () => {
    const { scope, accountId } = await connected();
    const before = (await findAccount(scope, accountId))?.lastCheck;
    meta.state.isDown = true;
    expect(await refreshAccount(room(), scope, { accountId })).toMatchObject({
      failure: { reason: "whatsapp", remedy: expect.any(String) },
    });
    expect((await findAccount(scope, accountId))?.lastCheck).toEqual(before);
  });

  it("disconnects even with a dead token, and then holds no secret and no key", async () => {
    const { scope, accountId } = await connected();
    const { id: numberId } = await mainNumber(scope);
    meta.state.token = "EAAanother";
    expect(await disconnectAccount(room(), scope, { accountId })).toMatchObject({ ok: true });
    expect(await disconnectAccount(room(), scope, { accountId })).toMatchObject({
      failure: { reason: "not-found" },
    });
    expect(await privateKeys(room(), scope, numberId)).toMatchObject({ failure: { reason: "not-found" } });
    const eve = await addPerson(opened, "Eve");
    expect(await openAccount(room(), eve, accountId)).toMatchObject({ failure: { reason: "not-found" } });
  });

  it("ends webhooks at Meta on leaving, unless another workspace still has the account", async () => {
    const first = await connected();
    const second = await connected();
    await disconnectAccount(room(), first.scope, { accountId: first.accountId });
    const others = await webhookAccounts(room(), opened.db, ids.app);
    expect(meta.state.isSubscribed).toBe(true);
    for (const { open, scope } of others) {
      await disconnectAccount(room(), { ...second.scope, ...scope }, { accountId: open.account.id });
    }
    expect(meta.state.isSubscribed).toBe(false);
  });

  it("says what to do when the keys of the server are lost", async () => {
    const { scope, accountId } = await connected();
    const lost = room({ keys: () => keyRingOf(["b".repeat(64)]) });
    expect(await openAccount(lost, scope, accountId)).toEqual({
      ok: false,
      failure: { reason: "secrets-lost" },
    });
    const report = await refreshAccount(lost, scope, { accountId });
    expect(report).toMatchObject({
      value: { checks: [{ state: "problem", remedy: expect.stringContaining("connect the account again") }] },
    });
  });
});
