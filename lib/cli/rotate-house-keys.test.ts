import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertSource } from "@/db/data-sources";
import { openEmbedded } from "@/db/embedded/open-embedded";
import { insertEndpointFiles } from "@/db/endpoint-files";
import { findEndpoint, updateEndpoint } from "@/db/endpoints";
import { insertFlow } from "@/db/flows";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { sealedColumns, sealPurposes } from "@/db/sealed-columns";
import { addPerson, failOnHiccup, newDataFolder } from "@/db/test-databases";
import { temporaryFolder } from "@/db/test-server";
import { listNumbers } from "@/db/whatsapp-numbers";
import { connectAccount } from "@/lib/accounts/connect-account";
import { privateKeys } from "@/lib/accounts/keys/private-keys";
import { rotateKeys } from "@/lib/accounts/keys/rotate-keys";
import { openAccount } from "@/lib/accounts/open-account";
import { replaceSecret } from "@/lib/accounts/replace-secret";
import { goodToken, startTestMeta, type TestMeta } from "@/lib/accounts/test-meta";
import { goodCredentials, testRoom } from "@/lib/accounts/test-room";
import { readEnv } from "@/lib/env";
import { forwardTo } from "@/lib/live-data/forward/set-up-forward";
import { sealEnvironment } from "@/lib/live-data/handler/environment";
import { rotateWebhookSecret, saveWebhook } from "@/lib/notifying/webhook-settings";
import { createSandboxAccount } from "@/lib/sandbox/accounts/create-sandbox-account";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { houseKeys } from "@/lib/secrets/house-keys";
import { addKeyInFolder, keysInFolder } from "@/lib/secrets/keys-in-folder";
import { secretOf } from "@/lib/secrets/secret";
import { rotateHouseKeys } from "./rotate-house-keys";

let meta: TestMeta;
beforeAll(async () => {
  meta = await startTestMeta();
});
afterAll(() => meta.graph.close());

describe("the rotation of keys", () => {
  /** A house of its own in which every column for secrets holds one. */
  async function house(work: (house: Awaited<ReturnType<typeof furnish>>) => Promise<void>) {
    const dataDir = await newDataFolder();
    const opened = await openEmbedded(dataDir, failOnHiccup);
    try {
      await work(await furnish(dataDir, opened.db));
    } finally {
      await opened.close();
      rmSync(dataDir, { recursive: true });
    }
  }

  async function furnish(dataDir: string, db: Scope["db"]) {
    const settings = readEnv({ DATA_DIR: dataDir });
    const scope = await addPerson({ db }, "Ada");
    const room = testRoom(meta, { keys: () => houseKeys(settings) });
    Object.assign(meta.state, { secret: goodCredentials.appSecret });
    const connected = await connectAccount(room, scope, goodCredentials);
    if (!connected.ok) throw new Error("The account was refused.");
    const { accountId } = connected.value;
    meta.state.secret = "f".repeat(32);
    await replaceSecret(room, scope, { accountId, appSecret: meta.state.secret });
    const numberId = (await listNumbers(scope)).find(({ publicKey }) => publicKey !== null)?.id ?? "";
    await rotateKeys(room, scope, { numberId });
    const address = "http://127.0.0.1:1";
    await createSandboxAccount({
      ...scope,
      keys: room.keys,
      secret: "unused",
      address,
      publicUrl: address,
      ownOrigins: [],
      now: room.now,
      pause: async () => undefined,
      wake: () => undefined,
    });
    const { id: flowId } = await insertFlow(scope, { name: "Booking", text: "{}", layout: {} });
    const webhookRoom = { now: room.now, keys: room.keys, allowsLocal: false, wake: () => undefined };
    await saveWebhook(webhookRoom, scope, { flowId, url: "https://example.com/hook" });
    await rotateWebhookSecret(webhookRoom, scope, { flowId });
    const forwarding = { now: room.now, keys: room.keys, allowsLocal: false };
    await forwardTo(forwarding, scope, { flowId, url: "https://example.com/flow", timeoutMs: 6_000 });
    const endpoint = await findEndpoint(scope, flowId);
    const environment = endpoint && sealEnvironment(room.keys(), endpoint.id, { TOKEN: "hidden" });
    if (endpoint && environment) await updateEndpoint(scope, endpoint.id, { environment });
    const file = { id: newId(), name: "pool.png" };
    const sealedAs = { purpose: sealPurposes.endpointFile, row: file.id };
    await insertEndpointFiles(
      scope,
      { endpointId: endpoint?.id ?? "", flowToken: "a", at: room.now() },
      { files: [{ ...file, item: encryptSecret(room.keys(), sealedAs, secretOf("{}")) }], countMax: 1 },
    );
    const id = newId();
    const cacheSeconds = 60;
    const place = { purpose: sealPurposes.sourceSecrets, row: id };
    const secrets = encryptSecret(room.keys(), place, secretOf("{}"));
    await insertSource(scope, {
      id,
      name: "Prices",
      kind: "url",
      columns: [],
      settings: {},
      secrets,
      cacheSeconds,
      createdAt: room.now(),
    });
    return { dataDir, db, settings, scope, room, accountId, numberId };
  }

  /** The names of the keys that closed what is stored, looked for in every text of every table. */
  async function keysInUse(db: Scope["db"]): Promise<readonly string[]> {
    const columns = await db.execute(
      sql`select table_name, column_name from information_schema.columns
          where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb')`,
    );
    const names: string[] = [];
    // What `execute` answers differs between drivers; both have `rows`.
    for (const { table_name, column_name } of (columns as unknown as { rows: Record<string, string>[] })
      .rows) {
      const found = await db.execute(
        sql`select (regexp_match(${sql.identifier(column_name ?? "")}::text, '^v1\.([A-Za-z0-9_-]{10})\.'))[1] as key
            from ${sql.identifier(table_name ?? "")}
            where ${sql.identifier(column_name ?? "")}::text ~ '^v1\.[A-Za-z0-9_-]{10}\.'`,
      );
      names.push(...(found as unknown as { rows: { key: string }[] }).rows.map(({ key }) => key));
    }
    return names;
  }

  it("leaves nothing anywhere that the old key closed, and forgets that key", async () => {
    await house(async ({ db, settings, dataDir, scope, room, accountId, numberId }) => {
      const [old] = houseKeys(settings);
      const before = await keysInUse(db);
      expect(before).toHaveLength(sealedColumns.length);
      expect(new Set(before)).toEqual(new Set([old.id]));
      const rotation = await rotateHouseKeys(db, settings);
      const count = sealedColumns.length;
      expect(rotation).toEqual({ sealed: count, renewed: count, lost: [], keys: "folder" });
      const ring = houseKeys(settings);
      expect(ring).toHaveLength(1);
      expect(ring[0].id).not.toBe(old.id);
      expect(new Set(await keysInUse(db))).toEqual(new Set([ring[0].id]));
      expect(keysInFolder(dataDir)).toHaveLength(1);
      const open = await openAccount(room, scope, accountId);
      expect(open.ok && open.value.accessToken.reveal()).toBe(goodToken);
      expect(open.ok && open.value.previousAppSecret?.reveal()).toBe(goodCredentials.appSecret);
      expect(await privateKeys(room, scope, numberId)).toMatchObject({ ok: true, value: { length: 2 } });
    });
  });

  it("goes on with the key of a rotation that was cut off, instead of making a third one", async () => {
    await house(async ({ db, settings, dataDir }) => {
      addKeyInFolder(dataDir);
      const [begun] = keysInFolder(dataDir) ?? [];
      await rotateHouseKeys(db, settings);
      expect(keysInFolder(dataDir)).toEqual([begun]);
    });
  });

  it("forgets no key while there is a secret that none opens, and names it", async () => {
    await house(async ({ db, settings, dataDir, accountId }) => {
      const sealed = `v1.${"x".repeat(10)}.${"A".repeat(16)}.${"A".repeat(22)}`;
      await db.execute(sql`update whatsapp_account set access_token = ${sealed}`);
      const rotation = await rotateHouseKeys(db, settings);
      expect(rotation.lost).toEqual([{ purpose: "access token", row: accountId }]);
      expect(keysInFolder(dataDir)).toHaveLength(2);
    });
  });

  it("with keys in the settings encrypts with the first and leaves their removal to the operator", async () => {
    await house(async ({ db, settings, dataDir }) => {
      const given = { ...settings, encryptionKeys: ["c".repeat(64)] };
      expect(await rotateHouseKeys(db, given)).toMatchObject({ lost: [], keys: "settings" });
      expect(new Set(await keysInUse(db))).toEqual(new Set([houseKeys(given)[0].id]));
      expect(keysInFolder(dataDir)).toHaveLength(1);
    });
  });
});

describe("the command for it", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const keys = (args: readonly string[], dataDir: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "lib/cli/keys.ts", ...args], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", ENCRYPTION_KEYS: "" },
    });

  it("rotates, says what it did, and prints no key", () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = keys(["rotate"], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("0 secrets are encrypted anew");
    expect(stdout).not.toMatch(/[0-9a-f]{64}/);
    rmSync(folder, { recursive: true });
  });

  it("tells how it is used, and that other words are misuse", () => {
    const folder = temporaryFolder();
    expect(keys(["--help"], folder)).toMatchObject({ status: 0, stderr: "" });
    expect(keys(["turn"], folder)).toMatchObject({ status: 2, stdout: "" });
    rmSync(folder, { recursive: true });
  });
});
