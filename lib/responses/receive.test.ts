import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { addPerson, testDatabases } from "@/db/test-databases";
import { listWebhookDeliveries } from "@/db/webhooks";
import { signBody } from "@/lib/meta/webhooks/signature";
import { secretOf } from "@/lib/secrets/secret";
import { receive, webhookBytesMax } from "./receive";
import type { Receiver } from "./receiver";
import { rememberedAccounts } from "./remembered-accounts";
import {
  addAccount,
  changeSecret,
  testReception,
  testSecret,
  testStart,
  webhookRequest,
} from "./test-reception";

const body = '{"object":"whatsapp_business_account","entry":[{"id":"2000000000000002","changes":[]}]}';

describe.each(testDatabases.slice(0, 1))("the door for webhooks on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function door() {
    const account = await addAccount(opened.db);
    const stored = async () => {
      const found = await listWebhookDeliveries(account, account.accountId, 10);
      return found.map((delivery) => delivery.body);
    };
    return { ...testReception(opened.db), account, stored };
  }

  it("has stored the bytes that were signed when it answers 200, and wakes the processor", async () => {
    const { post, account, stored, wakes } = await door();
    const escaped = body.replace("changes", "\\u0063hanges \\u00e9\u00e9");
    expect((await post(account.appId, escaped)).status).toBe(200);
    expect(await stored()).toEqual([escaped]);
    expect(wakes()).toBe(1);
  });

  it.each([
    ["no signature", () => undefined],
    ["a forged one", () => signBody(body, "another secret")],
    ["one of another body", () => signBody(`${body} `, testSecret)],
    ["one that is none", () => "sha256=zz"],
    ["an older kind", () => `sha1=${"a".repeat(40)}`],
  ])("refuses %s with 401 and stores nothing", async (_, signature) => {
    const { receiver, account, stored, wakes } = await door();
    const answer = await receive(receiver, webhookRequest(body, signature()), account.appId);
    expect(answer.status).toBe(401);
    expect(await stored()).toEqual([]);
    expect(wakes()).toBe(0);
  });

  it("takes the previous app secret until its time is over, and the current one always", async () => {
    const { post, account, pass } = await door();
    const secret = "the next secret";
    await changeSecret(account, { secret, until: new Date(testStart.getTime() + 60_000) });
    expect((await post(account.appId, body)).status).toBe(200);
    expect((await post(account.appId, body, { secret })).status).toBe(200);
    const signers = await listWebhookDeliveries(account, account.accountId, 10);
    expect(signers.map(({ signer }) => signer)).toEqual(["current", "previous"]);
    pass(60_000);
    expect((await post(account.appId, body)).status).toBe(401);
    expect((await post(account.appId, body, { secret })).status).toBe(200);
  });

  it("answers 404 for an app that nobody connected", async () => {
    const { post } = await door();
    expect((await post("4999999999999999", body)).status).toBe(404);
  });

  it("takes 3 MB and not a byte more, whatever length is claimed", async () => {
    const { post, receiver, account, stored } = await door();
    const full = `"${"x".repeat(webhookBytesMax - 2)}"`;
    expect((await post(account.appId, full)).status).toBe(200);
    const over = `${full} `;
    expect((await post(account.appId, over)).status).toBe(413);
    const request = webhookRequest(over, signBody(over, testSecret));
    request.headers.delete("content-length");
    expect((await receive(receiver, request, account.appId)).status).toBe(413);
    expect(await stored()).toHaveLength(1);
  });

  it("answers 503 when it cannot store, so that it is sent again, and tells no secret", async () => {
    const { receiver, account, failures } = await door();
    const broken = { ...receiver, store: () => Promise.reject(new Error("The disk is full.")) };
    const answer = await receive(broken, webhookRequest(body, signBody(body, testSecret)), account.appId);
    expect(answer.status).toBe(503);
    expect(failures.map(String)).toEqual(["Error: The disk is full."]);
    expect(await answer.text()).not.toContain(testSecret);
  });

  it("gives each account of an app its own entries, and those of nobody to the first", async () => {
    const { post, account } = await door();
    const { appId } = account;
    const other = await addAccount(opened.db, { appId, wabaId: "2000000000000003" });
    const stranger = await addAccount(opened.db, {
      appId,
      wabaId: "9",
      appSecret: "its own idea of a secret",
    });
    const entries = ["2000000000000003", "9", "2000000000000002"].map((id) => `{"id":"${id}","n":1.0}`);
    expect((await post(appId, `{"object":"x","entry":[${entries.join(",")}]}`)).status).toBe(200);
    const bodies = async (of: typeof account) =>
      (await listWebhookDeliveries(of, of.accountId, 10)).map((delivery) => delivery.body);
    expect(await bodies(account)).toEqual([`{"object":"x","entry":[${entries[1]},${entries[2]}]}`]);
    expect(await bodies(other)).toEqual([`{"object":"x","entry":[${entries[0]}]}`]);
    expect(await bodies(stranger)).toEqual([]);
  });

  it("gives what two workspaces have both to each of them", async () => {
    const { post, account, stored } = await door();
    const twin = await addAccount(opened.db, { appId: account.appId, scope: await addPerson(opened, "Eve") });
    expect((await post(account.appId, body)).status).toBe(200);
    expect(await stored()).toEqual([body]);
    expect(await listWebhookDeliveries(twin, twin.accountId, 10)).toHaveLength(1);
  });
});

describe("accounts that are remembered", () => {
  it("are looked up anew when a signature does not fit, and after a few seconds", async () => {
    let nowMs = 0;
    let questions = 0;
    let secret = "old";
    const account = () => ({
      id: "a",
      workspaceId: "w",
      wabaId: "1",
      appSecret: secretOf(secret),
      previousAppSecret: undefined,
    });
    const accounts = rememberedAccounts(
      async () => {
        questions += 1;
        return [account()];
      },
      () => nowMs,
    );
    const receiver: Receiver = {
      accountsOf: accounts.accountsOf,
      forgetAccounts: accounts.forget,
      store: async () => {},
      wake: () => {},
      onFailure: () => {},
      now: () => new Date(nowMs),
    };
    const status = async (signing: string) =>
      (await receive(receiver, webhookRequest(body, signBody(body, signing)), "app")).status;
    expect([await status("old"), await status("old"), questions]).toEqual([200, 200, 1]);
    secret = "new";
    expect([await status("new"), await status("old"), questions]).toEqual([200, 401, 3]);
    await status("new");
    nowMs += 5_000;
    await status("new");
    expect(questions).toBe(4);
  });
});
