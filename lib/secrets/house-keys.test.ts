import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/db/test-server";
import { EnvironmentError, readEnv } from "@/lib/env";
import { decryptSecret } from "./decrypt-secret";
import { encryptSecret } from "./encrypt-secret";
import { houseKeys } from "./house-keys";
import { addKeyInFolder, forgetOldKeysInFolder, keysInFolder, keysMadeInFolder } from "./keys-in-folder";
import { secretOf } from "./secret";

const given = "ab".repeat(32);
const place = { purpose: "app secret", row: "1" };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the keys in the data folder", () => {
  it("are made once and stay the same", () => {
    const [key, ...others] = keysMadeInFolder(folder);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toEqual([]);
    expect(keysMadeInFolder(folder)).toEqual([key]);
  });

  it("are readable by their owner alone, also after a rotation, and leave no draft behind", () => {
    keysMadeInFolder(folder);
    addKeyInFolder(folder);
    expect(readdirSync(folder)).toEqual(["encryption-keys"]);
    expect(statSync(path.join(folder, "encryption-keys")).mode & 0o777).toBe(0o600);
  });

  it("are absent until somebody makes them", () => {
    expect(keysInFolder(folder)).toBeUndefined();
  });

  it("put a new key first and can forget the others", () => {
    const [first] = keysMadeInFolder(folder);
    addKeyInFolder(folder);
    const [second, last] = keysMadeInFolder(folder);
    expect(last).toBe(first);
    expect(second).not.toBe(first);
    forgetOldKeysInFolder(folder);
    expect(keysMadeInFolder(folder)).toEqual([second]);
  });

  it("are refused, not replaced, when the file holds something else", () => {
    writeFileSync(path.join(folder, "encryption-keys"), "");
    expect(() => keysMadeInFolder(folder)).toThrow("one key of 64 hexadecimal digits");
  });
});

describe("the keys of this process", () => {
  it("come from the folder on an embedded database", () => {
    const settings = readEnv({ DATA_DIR: folder });
    expect(houseKeys(settings).map(({ id }) => id)).toEqual(houseKeys(settings).map(({ id }) => id));
    expect(keysInFolder(folder)).toHaveLength(1);
  });

  it("still open what the folder's key closed after ENCRYPTION_KEYS was set", () => {
    const sealed = encryptSecret(houseKeys(readEnv({ DATA_DIR: folder })), place, secretOf("text"));
    const ring = houseKeys(readEnv({ DATA_DIR: folder, ENCRYPTION_KEYS: given }));
    const opened = decryptSecret(ring, place, sealed);
    expect(opened.ok && opened.value.reveal()).toBe("text");
  });

  it("make no file when ENCRYPTION_KEYS is set", () => {
    houseKeys(readEnv({ DATA_DIR: folder, ENCRYPTION_KEYS: given }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("have to be given when several processes may share the database", () => {
    const settings = readEnv({
      DATA_DIR: folder,
      DATABASE_URL: "postgresql://flows:pw@db.example.com/flows",
      AUTH_SECRET: "s".repeat(32),
    });
    expect(() => houseKeys(settings)).toThrow(EnvironmentError);
    expect(() => houseKeys(settings)).toThrow("openssl rand -hex 32");
    expect(readdirSync(folder)).toEqual([]);
  });
});
