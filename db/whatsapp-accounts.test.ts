import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "./current";
import { newId } from "./new-id";
import type { Scope } from "./scope";
import { addPerson, testDatabases } from "./test-databases";
import {
  type AccountToStore,
  findAccountOfWaba,
  findSealedAccount,
  forgetAccount,
  insertAccount,
  listAccounts,
  listAccountsOfApp,
  overwriteAccount,
  updateAccount,
} from "./whatsapp-accounts";
import {
  findNumber,
  findSealedKeys,
  forgetKeys,
  listNumbers,
  type NumberFacts,
  noteKeySignature,
  noteKeyUpload,
  replaceNumbers,
  storeFirstPair,
  storeNextPair,
} from "./whatsapp-numbers";

const at = new Date("2026-11-20T12:00:00Z");
const later = new Date("2026-11-27T12:00:00Z");

function accountOf(wabaId: string, change: Partial<AccountToStore> = {}): AccountToStore {
  return {
    id: newId(),
    kind: "real",
    connection: "credentials",
    name: "Clinic",
    wabaId,
    appId: "4000000000000004",
    mainPhoneNumberId: "5000000000000005",
    graphBaseUrl: null,
    graphVersion: null,
    sealed: { accessToken: "sealed token", appSecret: "sealed secret", verifyToken: "sealed word" },
    ...change,
  };
}

function factsOf(phoneNumberId: string, change: Partial<NumberFacts> = {}): NumberFacts {
  return {
    phoneNumberId,
    displayNumber: `+1 555-${phoneNumberId}`,
    verifiedName: "Clinic",
    quality: "GREEN",
    verification: "VERIFIED",
    status: "CONNECTED",
    nameStatus: null,
    throughput: null,
    messagingLimit: null,
    ...change,
  };
}

describe.each(testDatabases)("accounts on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function personWith(...accounts: readonly AccountToStore[]): Promise<Scope> {
    const scope = await addPerson(opened, "Ada");
    for (const account of accounts) await insertAccount(scope, account);
    return scope;
  }

  it("lists several accounts of a workspace without their secrets", async () => {
    const scope = await personWith(accountOf("1"), accountOf("2", { name: "Shop", kind: "sandbox" }));
    const listed = await listAccounts(scope);
    expect(listed.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ["Clinic", "real"],
      ["Shop", "sandbox"],
    ]);
    expect(JSON.stringify(listed)).not.toContain("sealed");
  });

  it("shows, changes and forgets nothing of another workspace", async () => {
    const account = accountOf("1");
    const scope = await personWith(account);
    await replaceNumbers(scope, account.id, { facts: [factsOf("7")], at });
    const [number] = await listNumbers(scope, account.id);
    const eve = await addPerson(opened, "Eve");
    expect(await listAccounts(eve)).toEqual([]);
    expect(await findSealedAccount(eve, account.id)).toBeUndefined();
    expect(await updateAccount(eve, account.id, { name: "Mine" })).toBe(false);
    expect(await forgetAccount(eve, account.id, at)).toBe(false);
    await overwriteAccount(eve, { ...account, name: "Mine" });
    expect(await listNumbers(eve)).toEqual([]);
    expect(await findNumber(eve, number?.id ?? "")).toBeUndefined();
    const pair = { publicKey: "public", privateKey: "sealed private" };
    expect(await storeFirstPair(eve, number?.id ?? "", pair)).toBe(false);
    expect(await findSealedAccount(scope, account.id)).toMatchObject({
      name: "Clinic",
      sealed: account.sealed,
    });
  });

  it("has an account of Meta's once in a workspace, and in as many workspaces as it likes", async () => {
    const scope = await personWith(accountOf("1"));
    await expect(insertAccount(scope, accountOf("1"))).rejects.toThrow();
    await expect(personWith(accountOf("1"))).resolves.toBeDefined();
  });

  it("forgets every secret of a disconnected account, and takes it up again under the same id", async () => {
    const account = accountOf("1");
    const scope = await personWith(account);
    await updateAccount(scope, account.id, { previousAppSecret: "sealed old", previousAppSecretUntil: at });
    expect(await forgetAccount(scope, account.id, at)).toBe(true);
    expect(await listAccounts(scope)).toEqual([]);
    expect(await findSealedAccount(scope, account.id)).toBeUndefined();
    expect(await findAccountOfWaba(scope, "1")).toEqual({ id: account.id, isConnected: false });
    expect(await forgetAccount(scope, account.id, at)).toBe(false);

    await overwriteAccount(scope, { ...account, name: "Clinic again" });
    const again = await findSealedAccount(scope, account.id);
    expect(again).toMatchObject({ name: "Clinic again", lastCheck: null });
    expect(again?.sealed).toEqual({
      ...account.sealed,
      previousAppSecret: null,
      previousAppSecretUntil: null,
    });
  });

  it("finds the connected accounts of an app in all workspaces, for what comes without one", async () => {
    const appId = newId();
    const first = await personWith(accountOf("1", { appId }), accountOf("2", { appId: "other" }));
    const gone = accountOf("3", { appId });
    const second = await personWith(accountOf("1", { appId }), gone);
    await forgetAccount(second, gone.id, at);
    const found = await listAccountsOfApp(opened.db, appId);
    expect(found.map(({ workspaceId, wabaId }) => [workspaceId, wabaId]).sort()).toEqual(
      [
        [first.workspaceId, "1"],
        [second.workspaceId, "1"],
      ].sort(),
    );
  });

  it("keeps the report of the latest check as it was written", async () => {
    const account = accountOf("1");
    const scope = await personWith(account);
    const lastCheck = {
      checkedAt: at.toISOString(),
      checks: [{ id: "token", state: "good", happened: "The access token works." }],
    } as const;
    expect(await updateAccount(scope, account.id, { lastCheck })).toBe(true);
    expect((await listAccounts(scope))[0]?.lastCheck).toEqual(lastCheck);
  });

  async function withNumber() {
    const account = accountOf("1");
    const scope = await personWith(account);
    await replaceNumbers(scope, account.id, { facts: [factsOf("7")], at });
    const [number] = await listNumbers(scope, account.id);
    if (!number) throw new Error("The number was not stored.");
    return { scope, account, number };
  }

  it("follows what Meta says about the numbers, and marks what is gone instead of losing its key", async () => {
    const { scope, account, number } = await withNumber();
    const pair = { publicKey: "public", privateKey: "sealed private" };
    await storeFirstPair(scope, number.id, pair);
    await replaceNumbers(scope, account.id, { facts: [factsOf("8"), factsOf("9")], at: later });
    const numbers = await listNumbers(scope, account.id);
    expect(numbers.map(({ phoneNumberId, isGone }) => [phoneNumberId, isGone])).toEqual([
      ["7", true],
      ["8", false],
      ["9", false],
    ]);
    await replaceNumbers(scope, account.id, { facts: [factsOf("7", { quality: "RED" })], at: later });
    expect(await findNumber(scope, number.id)).toMatchObject({
      quality: "RED",
      isGone: false,
      publicKey: "public",
      checkedAt: later.toISOString(),
    });
  });

  it("gives a number one first pair, however many ask at once", async () => {
    const { scope, number } = await withNumber();
    const given = await Promise.all(
      ["a", "b", "c"].map((key) =>
        storeFirstPair(scope, number.id, { publicKey: `public ${key}`, privateKey: `private ${key}` }),
      ),
    );
    expect(given.filter(Boolean)).toHaveLength(1);
    const { publicKey } = (await findNumber(scope, number.id)) ?? {};
    const keys = await findSealedKeys(scope, number.id);
    expect(keys?.privateKey).toBe(publicKey?.replace("public", "private"));
  });

  it("keeps the previous private key, with an end only once Meta took the new one", async () => {
    const { scope, number } = await withNumber();
    await storeFirstPair(scope, number.id, { publicKey: "public 1", privateKey: "private 1" });
    await noteKeyUpload(scope, number.id, { publicKey: "public 1", at, previousUntil: later });
    expect(await findSealedKeys(scope, number.id)).toEqual({
      privateKey: "private 1",
      previousPrivateKey: null,
      previousKeyUntil: null,
    });
    const next = { from: "public 1", publicKey: "public 2", privateKey: "private 2" };
    expect(await storeNextPair(scope, number.id, next)).toBe(true);
    expect(await storeNextPair(scope, number.id, { ...next, publicKey: "public 3" })).toBe(false);
    expect(await findNumber(scope, number.id)).toMatchObject({ publicKey: "public 2", isKeyUploaded: false });
    expect(await findSealedKeys(scope, number.id)).toEqual({
      privateKey: "private 2",
      previousPrivateKey: "private 1",
      previousKeyUntil: null,
    });
    await noteKeyUpload(scope, number.id, { publicKey: "public 2", at, previousUntil: later });
    expect((await findSealedKeys(scope, number.id))?.previousKeyUntil).toEqual(later);
    await noteKeyUpload(scope, number.id, { publicKey: "public 2", at: later, previousUntil: at });
    expect((await findSealedKeys(scope, number.id))?.previousKeyUntil).toEqual(later);
  });

  it("notes that Meta has another key, and forgets all keys of an account", async () => {
    const { scope, account, number } = await withNumber();
    await storeFirstPair(scope, number.id, { publicKey: "public", privateKey: "private" });
    await noteKeyUpload(scope, number.id, { publicKey: "public", at, previousUntil: later });
    await noteKeySignature(scope, number.id, { signature: "VALID", isAtMeta: true });
    expect(await findNumber(scope, number.id)).toMatchObject({ keySignature: "VALID", isKeyUploaded: true });
    await noteKeySignature(scope, number.id, { signature: null, isAtMeta: false });
    expect(await findNumber(scope, number.id)).toMatchObject({ keySignature: null, isKeyUploaded: false });
    await forgetKeys(scope, account.id);
    expect(await findSealedKeys(scope, number.id)).toBeUndefined();
  });
});
