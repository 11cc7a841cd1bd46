import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { insertSandboxFlow } from "@/db/sandbox-flows";
import { debugToken, scopesMissing } from "@/lib/meta/accounts/debug-token";
import { readAccount } from "@/lib/meta/accounts/read-account";
import { collect } from "@/lib/meta/client/pages";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { listFlows } from "@/lib/meta/flows/list-flows";
import { listPhoneNumbers } from "@/lib/meta/numbers/phone-numbers";
import { createSandboxToken } from "../accounts/tokens";
import { digitId } from "../ids";
import { testHouse } from "../test-house";

const { house, connect } = testHouse();
const errorSchema = z.object({
  error: z.looseObject({ message: z.string(), type: z.string(), code: z.number(), fbtrace_id: z.string() }),
});

async function raw(address: string, init: RequestInit = {}) {
  const response = await fetch(address, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe("who calls", () => {
  it("is asked for a token, which has to be known, alive and allowed", async () => {
    const { area, account, client } = await connect();
    const { wabaId, appId } = account;
    const expired = await createSandboxToken(area, appId, { expiresAt: new Date(0) });
    const powerless = await createSandboxToken(area, appId, { scopes: ["email"] });
    const read = (accessToken: string, appSecret = account.appSecret.reveal()) =>
      readAccount(client({ accessToken, appSecret }), wabaId);
    expect(await read(account.accessToken.reveal())).toMatchObject({
      value: { id: wabaId, name: "Sandbox" },
    });
    expect(await read("EAAunknown")).toMatchObject({ failure: { reason: "token-invalid", status: 401 } });
    expect(await read(expired.reveal())).toMatchObject({ failure: { reason: "token-expired", status: 401 } });
    expect(await read(powerless.reveal())).toMatchObject({ failure: { reason: "permission", status: 403 } });
    expect(await read(account.accessToken.reveal(), "another secret")).toMatchObject({
      failure: { reason: "app-secret-mismatch" },
    });
    expect(await read(`${appId}|wrong`)).toMatchObject({ failure: { reason: "token-invalid" } });
  });

  it("sees nothing of another workspace", async () => {
    const [mine, theirs] = [await connect(), await connect()];
    const { wabaId, phoneNumberId } = theirs.account;
    expect(await readAccount(mine.graph, wabaId)).toMatchObject({
      failure: { reason: "object-missing", subcode: 33 },
    });
    const numbers = await collect(listPhoneNumbers(mine.graph, wabaId));
    expect(numbers).toMatchObject({ failure: { reason: "object-missing" } });
    const made = await createFlow(mine.graph, wabaId, { name: "Mine", categories: ["OTHER"] });
    expect(made).toMatchObject({ failure: { reason: "object-missing" } });
    expect(await readAccount(mine.graph, phoneNumberId)).toMatchObject({
      failure: { reason: "object-missing" },
    });
  });

  it("learns what a token may do", async () => {
    const { account, graph } = await connect();
    const facts = await debugToken(graph, account.accessToken.reveal());
    expect(facts).toMatchObject({ value: { isValid: true, appId: account.appId, expiresAt: undefined } });
    expect(facts.ok && scopesMissing(facts.value, account.wabaId)).toEqual([]);
    expect(facts.ok && scopesMissing(facts.value, "2000000000000002")).toHaveLength(2);
    expect(await debugToken(graph, "EAAunknown")).toMatchObject({ value: { isValid: false } });
    const other = await connect();
    const foreign = await debugToken(graph, other.account.accessToken.reveal());
    expect(foreign).toMatchObject({ value: { isValid: false, appId: undefined } });
  });
});

describe("the form of answers", () => {
  it("names errors as Meta does, with a trace of their own each", async () => {
    const { account } = await connect();
    const headers = { authorization: `Bearer ${account.accessToken.reveal()}` };
    const id = digitId("flow");
    const [one, two] = [
      await raw(`${account.graphUrl}/v25.0/${id}`, { headers }),
      await raw(`${account.graphUrl}/v19.0/${id}/publish`, { headers, method: "POST" }),
    ];
    expect(one.status).toBe(400);
    expect(one.body).toMatchObject({
      error: {
        message: expect.stringContaining(`Unsupported get request. Object with ID '${id}' does not exist`),
        type: "GraphMethodException",
        code: 100,
        error_subcode: 33,
      },
    });
    const [first, second] = [errorSchema.parse(one.body), errorSchema.parse(two.body)];
    expect(first.error.fbtrace_id).not.toBe(second.error.fbtrace_id);
  });

  it("gives lists page by page, and the address of the next page only where there is one", async () => {
    const { area, account, graph } = await connect();
    const accountId = account.wabaId;
    const names = Array.from({ length: 120 }, (_, index) => `Flow ${index}`);
    for (const name of names) {
      await insertSandboxFlow(area, { id: digitId("flow"), accountId, name, categories: ["OTHER"] });
    }
    const all = await collect(listFlows(graph, accountId));
    expect(all.ok && all.value.map(({ name }) => name).sort()).toEqual([...names].sort());
    const headers = { authorization: `Bearer ${account.accessToken.reveal()}` };
    const page = await raw(`${account.graphUrl}/v25.0/${accountId}/flows?limit=119`, { headers });
    expect(page.body.data).toHaveLength(100);
    const next = await raw(page.body.paging.next, { headers });
    expect(next.body.data).toHaveLength(20);
    expect(next.body.paging).not.toHaveProperty("next");
    const wrong = await raw(`${account.graphUrl}/v25.0/${accountId}/flows?after=nowhere`, { headers });
    expect(wrong.body).toMatchObject({ error: { code: 100 } });
  });

  it("takes parameters from the query, from forms and from JSON, and limits the fields", async () => {
    const { account } = await connect();
    const headers = { authorization: `Bearer ${account.accessToken.reveal()}` };
    const address = `${account.graphUrl}/v25.0/${account.wabaId}/flows`;
    const query = await raw(`${address}?name=Query&categories=${encodeURIComponent('["OTHER"]')}`, {
      method: "POST",
      headers,
    });
    expect(query.body).toEqual({ id: expect.stringMatching(/^\d{16}$/) });
    const form = new URLSearchParams({ name: "Form", categories: '["SURVEY"]' });
    expect((await raw(address, { method: "POST", headers, body: form })).status).toBe(200);
    const shown = await raw(
      `${account.graphUrl}/v25.0/${query.body.id}?fields=name,updated_at,preview.invalidate(false)&date_format=U`,
      { headers },
    );
    expect(shown.body).toEqual({
      id: query.body.id,
      name: "Query",
      updated_at: expect.any(Number),
      preview: {
        preview_url: expect.stringContaining(`/sandbox/preview/${query.body.id}?token=`),
        expires_at: expect.any(Number),
      },
    });
    const unknown = await raw(`${account.graphUrl}/v25.0/${query.body.id}?fields=secret`, { headers });
    expect(unknown.body).toMatchObject({
      error: { code: 100, message: expect.stringContaining("nonexisting field (secret)") },
    });
    const missing = await raw(address, {
      method: "POST",
      headers,
      body: JSON.stringify({ name: "No category" }),
    });
    expect(missing.body).toMatchObject({
      error: { message: "(#100) The parameter categories is required." },
    });
    const broken = await raw(address, { method: "POST", headers, body: "{" });
    expect(broken.body).toMatchObject({ error: { code: 100 } });
  });

  it("says how much of the limit of an hour is used, and refuses what is above it", async () => {
    const { account, graph } = await connect();
    await readAccount(graph, account.wabaId);
    expect(graph.usage()).toMatchObject({ percent: 1, blockedMs: 0 });
    const { db } = house().sandbox;
    await db.execute(sql`update sandbox_account set hour_calls = 5000 where id = ${account.wabaId}`);
    expect(await readAccount(graph, account.wabaId)).toMatchObject({
      failure: { reason: "account-limit", code: 80007 },
    });
    house().pass(60 * 60 * 1000);
    expect(await readAccount(graph, account.wabaId)).toMatchObject({ ok: true });
  });
});
