import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { deleteSandbox, findSandboxApp } from "@/db/sandbox-accounts";
import { sandboxApp } from "@/db/schema/sandbox-app";
import { sealedColumns } from "@/db/sealed-columns";
import { readAccount } from "@/lib/meta/accounts/read-account";
import { collect } from "@/lib/meta/client/pages";
import { listPhoneNumbers } from "@/lib/meta/numbers/phone-numbers";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { testHouse } from "../test-house";
import { addSandboxNumber, createSandboxAccount } from "./create-sandbox-account";

const { house, connect } = testHouse();

describe("accounts of the sandbox", () => {
  it("share the app of their workspace, and have ids of digits that follow no order", async () => {
    const { area, account, graph } = await connect();
    const second = await createSandboxAccount(area, { name: "Second" });
    expect(second).toMatchObject({ appId: account.appId, name: "Second" });
    expect(second.appSecret.reveal()).toBe(account.appSecret.reveal());
    expect(await readAccount(graph, second.wabaId)).toMatchObject({ value: { name: "Second" } });
    const ids = [account.appId, account.wabaId, account.phoneNumberId, second.wabaId, second.phoneNumberId];
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^\d{16}$/);
    await addSandboxNumber(area, { wabaId: second.wabaId, verifiedName: "Clinic" });
    expect(await collect(listPhoneNumbers(graph, second.wabaId))).toMatchObject({
      value: [
        { id: second.phoneNumberId, verification: "VERIFIED", quality: "GREEN", status: "CONNECTED" },
        { verifiedName: "Clinic" },
      ],
    });
  });

  it("keep neither token nor secret where somebody could read it", async () => {
    const { account } = await connect();
    const { db } = house().sandbox;
    const stored = JSON.stringify([
      await db.execute(sql`select * from sandbox_token`),
      await db.execute(sql`select * from sandbox_app`),
    ]);
    expect(stored).toContain(account.appId);
    expect(stored).not.toContain(account.accessToken.reveal());
    expect(stored).not.toContain(account.appSecret.reveal());
  });

  it("have a secret that a rotation of keys finds", async () => {
    const { area } = await connect();
    const app = await findSandboxApp(area);
    const column = sealedColumns.find(({ text }) => text === sandboxApp.secret);
    const place = { purpose: column?.purpose ?? "", row: app?.id ?? "" };
    expect(decryptSecret(area.keys(), place, app?.secret ?? "")).toMatchObject({ ok: true });
  });

  it("can be ended with all that belongs to them", async () => {
    const [mine, other] = [await connect(), await connect()];
    await deleteSandbox(mine.area);
    expect(await readAccount(mine.graph, mine.account.wabaId)).toMatchObject({
      failure: { reason: "token-invalid" },
    });
    expect(await readAccount(other.graph, other.account.wabaId)).toMatchObject({ ok: true });
  });
});
