import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../client/pages";
import { appToken } from "../client/settings";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { readHealth } from "../health/health";
import { listWebhookSubscriptions, subscribeWebhooks, unsubscribeWebhooks } from "./app-subscriptions";
import { debugToken, scopesMissing, type TokenFacts } from "./debug-token";
import { readAccount } from "./read-account";
import { listSubscribedApps, subscribeApp, unsubscribeApp } from "./subscribed-apps";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const app = "4000000000000004";
const done = () => ({ body: { success: true } });

describe("a token", () => {
  const token = "EAAotherTokenToLookAt00001";
  const wire = {
    data: {
      app_id: 4000000000000004,
      application: "App",
      type: "SYSTEM_USER",
      is_valid: true,
      expires_at: 1795176000,
      scopes: ["whatsapp_business_management", "whatsapp_business_messaging"],
      granular_scopes: [
        { scope: "whatsapp_business_management", target_ids: [waba] },
        { scope: "whatsapp_business_messaging" },
      ],
      user_id: "9",
    },
  };

  it("tells whose it is, until when it is good and what it may do", async () => {
    graph.answerWith(() => ({ body: wire }));
    expect(await debugToken(graph.client(), token)).toEqual({
      ok: true,
      value: {
        isValid: true,
        appId: app,
        appName: "App",
        type: "SYSTEM_USER",
        userId: "9",
        expiresAt: new Date(1795176000_000),
        scopes: wire.data.scopes,
        granularScopes: [
          { scope: "whatsapp_business_management", targetIds: [waba] },
          { scope: "whatsapp_business_messaging", targetIds: undefined },
        ],
      },
    });
    expect(graph.arrived[0]?.query.get("input_token")).toBe(token);
  });

  it("that does not expire has no date", async () => {
    graph.answerWith(() => ({ body: { data: { is_valid: true, expires_at: 0 } } }));
    expect(await debugToken(graph.client(), token)).toMatchObject({ value: { expiresAt: undefined } });
  });

  it("that Meta does not know is not valid", async () => {
    graph.answerWith(() => ({ body: { data: { is_valid: false, error: { code: 190 }, scopes: [] } } }));
    expect(await debugToken(graph.client(), token)).toMatchObject({ value: { isValid: false, scopes: [] } });
  });

  const facts = (granularScopes: TokenFacts["granularScopes"], scopes = wire.data.scopes): TokenFacts => ({
    isValid: true,
    appId: app,
    appName: "App",
    type: "USER",
    userId: "9",
    expiresAt: undefined,
    scopes,
    granularScopes,
  });

  it.each([
    ["all", facts([]), []],
    ["none", facts([], []), [...wire.data.scopes]],
    ["one of two", facts([], ["whatsapp_business_messaging"]), ["whatsapp_business_management"]],
    [
      "another account only",
      facts([{ scope: "whatsapp_business_messaging", targetIds: ["1"] }]),
      ["whatsapp_business_messaging"],
    ],
    ["this account", facts([{ scope: "whatsapp_business_messaging", targetIds: ["1", waba] }]), []],
  ])("for %s lacks what is named", (_name, token_, missing) => {
    expect(scopesMissing(token_, waba)).toEqual(missing);
  });
});

describe("an account", () => {
  it("is read by its id", async () => {
    graph.answerWith(() => ({ body: { id: waba, name: "Salon", timezone_id: 54, brand_new: true } }));
    expect(await readAccount(graph.client(), waba)).toMatchObject({
      value: { id: waba, name: "Salon", timezoneId: "54", currency: undefined, raw: { brand_new: true } },
    });
  });

  it("tells its health", async () => {
    graph.answerWith(() => ({ body: { id: waba, health_status: { can_send_message: "AVAILABLE" } } }));
    expect(await readHealth(graph.client(), waba)).toEqual({
      ok: true,
      value: { canSend: "AVAILABLE", entities: [] },
    });
  });

  it("sends its webhooks to the app of the token, or its messages elsewhere", async () => {
    graph.answerWith(done);
    await subscribeApp(graph.client(), waba);
    await subscribeApp(graph.client(), waba, { callbackUri: "https://a.example/w", verifyToken: "v" });
    await unsubscribeApp(graph.client(), waba);
    expect(graph.arrived.map(({ method, body }) => `${method} ${body}`)).toEqual([
      "POST ",
      'POST {"override_callback_uri":"https://a.example/w","verify_token":"v"}',
      "DELETE ",
    ]);
  });

  it("tells which apps get its webhooks", async () => {
    const data = [
      { whatsapp_business_api_data: { id: app, name: "App", link: "https://…" } },
      { whatsapp_business_api_data: { id: 5 }, override_callback_uri: "https://a.example/w" },
    ];
    graph.answerWith(() => ({ body: { data } }));
    expect(await collect(listSubscribedApps(graph.client(), waba))).toEqual({
      ok: true,
      value: [
        { id: app, name: "App", callbackOverride: undefined },
        { id: "5", name: undefined, callbackOverride: "https://a.example/w" },
      ],
    });
  });
});

describe("the webhooks of an app", () => {
  it("are set with the token of the app, whose parts no failure shows", async () => {
    const accessToken = appToken(app, "0123456789abcdef0123456789abcdef");
    graph.answerWith(({ headers }) => ({
      status: 400,
      body: {
        error: {
          code: 2200,
          message: `${headers.authorization} callback verification with verify-me failed`,
        },
      },
    }));
    const target = {
      callbackUrl: "https://a.example/w",
      verifyToken: "verify-me",
      fields: ["messages", "flows"],
    };
    const set = await subscribeWebhooks(graph.client({ accessToken }), app, target);
    expect(graph.arrived[0]?.headers.authorization).toBe(`Bearer ${accessToken}`);
    expect(JSON.parse(graph.arrived[0]?.body.toString() ?? "")).toEqual({
      object: "whatsapp_business_account",
      callback_url: "https://a.example/w",
      verify_token: "verify-me",
      fields: "messages,flows",
    });
    expect(set).toMatchObject({
      failure: { code: 2200, said: expect.stringContaining("callback verification") },
    });
    expect(JSON.stringify(set)).not.toMatch(/0123456789abcdef|verify-me/);
  });

  it("tell address and fields, in either form", async () => {
    const data = [
      {
        object: "whatsapp_business_account",
        callback_url: "https://a.example/w",
        active: true,
        fields: [{ name: "flows", version: "v25.0" }, "messages"],
      },
    ];
    graph.answerWith(() => ({ body: { data } }));
    expect(await collect(listWebhookSubscriptions(graph.client(), app))).toEqual({
      ok: true,
      value: [
        {
          object: "whatsapp_business_account",
          callbackUrl: "https://a.example/w",
          isActive: true,
          fields: ["flows", "messages"],
        },
      ],
    });
  });

  it("can be ended", async () => {
    graph.answerWith(done);
    expect((await unsubscribeWebhooks(graph.client(), app)).ok).toBe(true);
    expect(graph.arrived[0]?.query.get("object")).toBe("whatsapp_business_account");
  });
});
