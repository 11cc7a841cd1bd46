import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/db/test-server";
import { secretInFolder } from "./secret";

describe("the secret in the data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made once, long enough, and stays the same", () => {
    const secret = secretInFolder(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretInFolder(folder)).toBe(secret);
  });

  it("is readable by its owner alone", () => {
    secretInFolder(folder);
    expect(statSync(path.join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  });
});
