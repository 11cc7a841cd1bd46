import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { accessKey } from "@/db/schema/access-key";
import { addPerson, testDatabases } from "@/db/test-databases";
import { listKeys, makeAccessKey, revokeAccessKey, scopeOfKey } from "./keys";

describe.each(testDatabases)("access keys on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const noon = new Date("2026-11-20T12:00:00Z");

  async function keyOf(name = "Script") {
    const scope = await addPerson(opened, "Ada");
    const made = await makeAccessKey(scope, { name }, noon);
    if (!made.ok) throw new Error("refused");
    return { scope, key: made.value.key };
  }

  it("act for who made them, in their workspace, until they are revoked", async () => {
    const { scope, key } = await keyOf();
    const [item] = await listKeys(scope);
    expect(item).toMatchObject({ name: "Script", madeBy: "Ada", usedAt: null, ending: key.slice(-4) });
    const holder = await scopeOfKey(opened.db, `Bearer ${key}`, noon);
    expect(holder).toMatchObject({ workspaceId: scope.workspaceId, userId: scope.userId });
    expect((await listKeys(scope))[0]?.usedAt).toBe(noon.toISOString());
    expect(await revokeAccessKey(scope, { keyId: item?.id ?? "" })).toEqual({ ok: true, value: null });
    expect(await scopeOfKey(opened.db, `Bearer ${key}`, noon)).toBeUndefined();
    expect(await revokeAccessKey(scope, { keyId: item?.id ?? "" })).toMatchObject({ ok: false });
  });

  it("are kept nowhere but as a hash", async () => {
    const { key } = await keyOf();
    const stored = JSON.stringify(await opened.db.select().from(accessKey));
    expect(stored).not.toContain(key.slice(4, 40));
  });

  it.each([
    null,
    "",
    "Bearer",
    "Bearer fsk_short",
    `Basic fsk_${"a".repeat(43)}`,
    `Bearer fsk_${"a".repeat(43)}`,
    `Bearer fsk_${"a".repeat(100_000)}`,
  ])("let nobody in by something else (%#)", async (header) => {
    expect(await scopeOfKey(opened.db, header, noon)).toBeUndefined();
  });

  it("are listed and revoked in their own workspace only", async () => {
    const { scope, key } = await keyOf();
    const stranger = await addPerson(opened, "Eve");
    expect(await listKeys(stranger)).toEqual([]);
    const [item] = await listKeys(scope);
    expect(await revokeAccessKey(stranger, { keyId: item?.id ?? "" })).toMatchObject({ ok: false });
    expect(await scopeOfKey(opened.db, `Bearer ${key}`, noon)).toBeDefined();
  });
});
