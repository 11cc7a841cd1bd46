import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../client/pages";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { setNumberWebhook } from "./number-webhook";
import {
  deregisterPhoneNumber,
  listPhoneNumbers,
  readPhoneNumber,
  registerPhoneNumber,
} from "./phone-numbers";
import { readPublicKey, setPublicKey } from "./public-key";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const phone = "5000000000000005";
const pem = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";
const sentJson = () => JSON.parse(graph.arrived[0]?.body.toString() ?? "");

describe("numbers", () => {
  const wire = {
    id: phone,
    display_phone_number: "+1 555-078-3881",
    verified_name: "Salon",
    quality_rating: "GREEN",
    code_verification_status: "EXPIRED",
    throughput: { level: "STANDARD" },
    brand_new: 1,
  };
  const expected = {
    id: phone,
    displayNumber: "+1 555-078-3881",
    verifiedName: "Salon",
    quality: "GREEN",
    verification: "EXPIRED",
    throughput: "STANDARD",
    status: undefined,
    raw: wire,
  };

  it("of an account are listed with what stands in their way", async () => {
    graph.answerWith(() => ({ body: { data: [wire, { id: 7, quality_rating: "NA" }] } }));
    const listed = await collect(listPhoneNumbers(graph.client(), "2"));
    expect(listed).toMatchObject({ ok: true, value: [expected, { id: "7", quality: "UNKNOWN" }] });
  });

  it("can be read one by one", async () => {
    graph.answerWith(() => ({ body: wire }));
    expect(await readPhoneNumber(graph.client(), phone)).toMatchObject({ ok: true, value: expected });
  });

  it("are registered once with their PIN, which no failure shows", async () => {
    const error = { code: 133005, message: "PIN 481516 is wrong", is_transient: true };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    const registered = await registerPhoneNumber(graph.client(), phone, "481516");
    expect(sentJson()).toEqual({ messaging_product: "whatsapp", pin: "481516" });
    expect(graph.arrived).toHaveLength(1);
    expect(registered.ok).toBe(false);
    expect(JSON.stringify(registered)).not.toContain("481516");
  });

  it("can be taken off", async () => {
    graph.answerWith(() => ({ body: { success: true } }));
    expect((await deregisterPhoneNumber(graph.client(), phone)).ok).toBe(true);
    expect(graph.arrived[0]?.path).toBe(`/v25.0/${phone}/deregister`);
  });

  it("can have an address of their own for webhooks, and lose it", async () => {
    graph.answerWith(() => ({ body: { success: true } }));
    await setNumberWebhook(graph.client(), phone, { callbackUri: "https://a.example/w", verifyToken: "v" });
    await setNumberWebhook(graph.client(), phone, undefined);
    expect(graph.arrived.map(({ body }) => JSON.parse(body.toString()))).toEqual([
      { webhook_configuration: { override_callback_uri: "https://a.example/w", verify_token: "v" } },
      { webhook_configuration: { override_callback_uri: "" } },
    ]);
  });
});

describe("the key of a number", () => {
  it("is set with its line breaks, and again when Meta fails to sign it", async () => {
    graph.answerWith((_arrived, count) =>
      count === 1
        ? { status: 500, body: { error: { code: 131000, message: "Something went wrong" } } }
        : { body: { success: true } },
    );
    expect((await setPublicKey(graph.client(), phone, pem)).ok).toBe(true);
    expect(graph.arrived).toHaveLength(2);
    expect(graph.arrived[1]?.path).toBe(`/v25.0/${phone}/whatsapp_business_encryption`);
    expect(sentJson()).toEqual({ business_public_key: pem });
  });

  const key = { business_public_key: pem, business_public_key_signature_status: "VALID" };

  it.each([
    ["in a list", { data: [key] }, { pem, signature: "VALID" }],
    ["by itself", key, { pem, signature: "VALID" }],
    ["in a list of none", { data: [] }, undefined],
    ["in nothing", {}, undefined],
    [
      "with a bad signature",
      { data: [{ ...key, business_public_key_signature_status: "MISMATCH" }] },
      { pem, signature: "MISMATCH" },
    ],
  ])("is read when it comes %s", async (_form, body, value) => {
    graph.answerWith(() => ({ body }));
    expect(await readPublicKey(graph.client(), phone)).toEqual({ ok: true, value });
  });
});
