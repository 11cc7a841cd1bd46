import { describe, expect, it } from "vitest";
import { updateSandboxNumber } from "@/db/sandbox-numbers";
import { subscribeApp, unsubscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { updateFlow } from "@/lib/meta/flows/update-flow";
import { readPublicKey, setPublicKey } from "@/lib/meta/numbers/public-key";
import { checkEndpoint } from "../../endpoint/ping-endpoint";
import { setFault } from "../../faults/faults";
import { openRequest } from "../../test-endpoint";
import { testHouse } from "../../test-house";
import { testFlow, testKeys } from "../../test-sandbox";

const { house, connect } = testHouse();

describe("publishing a Flow with an endpoint", () => {
  it("is refused until everything it needs is there, one thing after the other", async () => {
    const { area, graph, account } = await connect();
    const { wabaId, phoneNumberId } = account;
    const flowJson = testFlow({ hasEndpoint: true });
    const made = await createFlow(graph, wabaId, { name: "Live", categories: ["OTHER"], flowJson });
    expect(made).toMatchObject({ value: { problems: [] } });
    const flowId = made.ok ? made.value.id : "";
    const reason = async () => {
      const published = await publishFlow(graph, flowId);
      return published.ok ? "published" : published.failure.reason;
    };
    await unsubscribeApp(graph, wabaId);
    await updateSandboxNumber(area, phoneNumberId, { verification: "EXPIRED" });

    expect(await reason()).toBe("publish-number");
    await updateSandboxNumber(area, phoneNumberId, { verification: "VERIFIED" });
    expect(await reason()).toBe("publish-address");
    const blocked = await readFlow(graph, flowId);
    const reasons = blocked.ok ? blocked.value.health?.entities[0]?.errors.map((error) => error.reason) : [];
    expect(reasons).toContain("publish-address");
    await updateFlow(graph, flowId, { endpointUri: `${house().origin}/endpoint` });
    expect(await reason()).toBe("publish-key");
    expect(await readPublicKey(graph, phoneNumberId)).toEqual({ ok: true, value: undefined });
    expect(await setPublicKey(graph, phoneNumberId, testKeys.publicKey)).toMatchObject({ ok: true });
    expect(await readPublicKey(graph, phoneNumberId)).toMatchObject({
      value: { pem: testKeys.publicKey, signature: "VALID" },
    });
    expect(await reason()).toBe("publish-webhooks");
    await subscribeApp(graph, wabaId);

    house().serveEndpoint(() => ({ status: 200, body: "not encrypted" }));
    expect(await reason()).toBe("publish-endpoint");
    const pings: unknown[] = [];
    house().serveEndpoint((body) => {
      const { request, seal } = openRequest(body, testKeys.privateKey);
      pings.push(request);
      return { status: 200, body: seal({ data: { status: "active" } }) };
    });
    await setFault(area, { kind: "integrity", times: 1 });
    expect(await reason()).toBe("integrity");
    expect(await reason()).toBe("published");
    expect(pings).toEqual([
      { version: "3.0", action: "ping" },
      { version: "3.0", action: "ping" },
    ]);
    expect(await checkEndpoint(area, flowId)).toMatchObject({
      ok: true,
      value: { outcome: "ok", status: 200 },
    });
    expect(await readFlow(graph, flowId, { phoneNumberId })).toMatchObject({
      value: { status: "PUBLISHED", dataApiVersion: "3.0", health: { canSend: "AVAILABLE" } },
    });
  });

  it.each([
    ["no key", "hello"],
    ["a private key", testKeys.privateKey],
    [
      "another kind of key",
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n",
    ],
  ])("takes %s for no public key", async (_, pem) => {
    const { graph, account } = await connect();
    const set = await setPublicKey(graph, account.phoneNumberId, pem);
    expect(set).toMatchObject({ ok: false, failure: { code: 100, status: 400 } });
    expect(await readPublicKey(graph, account.phoneNumberId)).toEqual({ ok: true, value: undefined });
  });
});
