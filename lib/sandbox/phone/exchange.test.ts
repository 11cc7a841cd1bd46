import { createDecipheriv, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { listEndpointCalls } from "@/db/sandbox-endpoint-calls";
import type { JsonObject } from "@/lib/flow/json";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { setPublicKey } from "@/lib/meta/numbers/public-key";
import { signerOf } from "@/lib/meta/webhooks/signature";
import { checkEndpoint } from "../endpoint/ping-endpoint";
import { setFault } from "../faults/faults";
import { openRequest } from "../test-endpoint";
import { testHouse } from "../test-house";
import { testFlow, testKeys } from "../test-sandbox";
import { readChat } from "./chats";
import { exchange, notifyEndpoint } from "./exchange";
import { openFlow } from "./open-flow";
import { keepAnswerFile, keepEndpointFile } from "./phone-files";
import { completeFlow } from "./say";

const { house, connect } = testHouse();
const init = { action: "INIT", screen: "", data: {} } as const;

async function withMessage({ dataVersion = "3.0" } = {}) {
  const connected = await connect();
  const { graph, account } = connected;
  const made = await createFlow(graph, account.wabaId, {
    name: "Live",
    categories: ["OTHER"],
    flowJson: testFlow({ hasEndpoint: true }).replace(
      '"data_api_version": "3.0"',
      `"data_api_version": "${dataVersion}"`,
    ),
    endpointUri: `${house().origin}/endpoint`,
  });
  const flowId = made.ok ? made.value.id : "";
  await setPublicKey(graph, account.phoneNumberId, testKeys.publicKey);
  const sent = await sendMessage(
    graph,
    account.phoneNumberId,
    flowMessage({
      to: "16505551234",
      bodyText: "Hi",
      buttonText: "Open",
      flow: { id: flowId },
      flowToken: "the-token",
      opening: { by: "data_exchange" },
      isDraft: true,
    }),
  );
  expect(sent).toMatchObject({ ok: true });
  return { ...connected, flowId, messageId: sent.ok ? sent.value.id : "" };
}

function answerAlways(answer: JsonObject, status = 200) {
  const requests: JsonObject[] = [];
  house().serveEndpoint((body) => {
    const { request, seal } = openRequest(body, testKeys.privateKey);
    requests.push(request);
    return { status, body: seal(answer) };
  });
  return requests;
}

describe("a phone that asks the endpoint", () => {
  it("sends what real ones send, in their order of keys, and gets the answer", async () => {
    const { area, messageId, flowId } = await withMessage();
    const answer = { version: "3.0", screen: "WELCOME", data: {} };
    const requests = answerAlways(answer);
    expect(await exchange(area, { messageId, request: init })).toEqual({ kind: "answer", body: answer });
    expect(JSON.stringify(requests[0])).toBe(
      '{"data":{},"flow_token":"the-token","screen":"","action":"INIT","version":"3.0"}',
    );
    const request = { action: "data_exchange", screen: "WELCOME", data: { name: "Zoë" } } as const;
    await exchange(area, { messageId, request });
    await notifyEndpoint(area, {
      messageId,
      screen: "NEXT",
      error: "invalid-screen-transition",
      errorMessage: "No way",
    });
    expect(requests.slice(1)).toMatchObject([
      request,
      { action: "data_exchange", data: { error: "invalid-screen-transition", error_message: "No way" } },
    ]);
    const calls = await listEndpointCalls(area, { flowId, countMax: 10 });
    expect(calls.map(({ action, outcome, status }) => [action, outcome, status])).toEqual([
      ["error", "ok", 200],
      ["data_exchange", "ok", 200],
      ["INIT", "ok", 200],
    ]);
  });

  it("gets no answer while the endpoint is made to be down, and the endpoint hears nothing", async () => {
    const { area, messageId, flowId } = await withMessage();
    const requests = answerAlways({ screen: "WELCOME", data: {} });
    await setFault(area, { kind: "endpoint-unreachable", times: 1 });
    expect(await exchange(area, { messageId, request: init })).toMatchObject({ kind: "unreachable" });
    expect(requests).toEqual([]);
    expect(await exchange(area, { messageId, request: init })).toMatchObject({ kind: "answer" });
    const calls = await listEndpointCalls(area, { flowId, countMax: 10 });
    expect(calls.map(({ outcome }) => outcome)).toEqual(["ok", "no_http_response_error"]);
  });

  it("signs with the secret of the app", async () => {
    const { area, account, messageId } = await withMessage();
    let isSigned = false;
    house().serveEndpoint((body, signature) => {
      isSigned = signerOf(body, signature, [account.appSecret.reveal()]) === 0;
      return {
        status: 200,
        body: openRequest(body, testKeys.privateKey).seal({ screen: "WELCOME", data: {} }),
      };
    });
    await exchange(area, { messageId, request: init });
    expect(isSigned).toBe(true);
  });

  it("proves the token from data API 4.0 on", async () => {
    const { area, messageId } = await withMessage({ dataVersion: "4.0" });
    const requests = answerAlways({ screen: "WELCOME", data: {} });
    await exchange(area, { messageId, request: init });
    expect(requests[0]).toMatchObject({
      version: "4.0",
      flow_token_signature: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
  });

  it("takes the key that the number has now, so that a second try after 421 can work", async () => {
    const { area, graph, account, messageId } = await withMessage();
    house().serveEndpoint(() => ({ status: 421, body: "" }));
    expect(await exchange(area, { messageId, request: init })).toEqual({ kind: "refused", status: 421 });
    await setPublicKey(graph, account.phoneNumberId, testKeys.publicKey);
    answerAlways({ screen: "WELCOME", data: {} });
    expect(await exchange(area, { messageId, request: init })).toMatchObject({ kind: "answer" });
  });

  it.each([
    ["encrypted", true],
    ["plain", false],
  ])("ends the button after 427 and shows the words, %s", async (_, isEncrypted) => {
    const { area, account, messageId } = await withMessage();
    const words = { error_msg: "This invitation has ended." };
    if (isEncrypted) answerAlways(words, 427);
    else house().serveEndpoint(() => ({ status: 427, body: JSON.stringify(words) }));
    expect(await exchange(area, { messageId, request: init })).toEqual({
      kind: "refused",
      status: 427,
      message: "This invitation has ended.",
    });
    expect(await openFlow(area, messageId)).toEqual({ ok: false, failure: { reason: "closed" } });
    const { messages } = await readChat(area, { numberId: account.phoneNumberId, waId: "16505551234" });
    expect(messages.at(-1)).toMatchObject({ isClosed: true });
  });

  it.each([
    [
      { status: 432, body: "" },
      { kind: "refused", status: 432 },
    ],
    [
      { status: 500, body: "oops" },
      { kind: "refused", status: 500 },
    ],
    [{ status: 200, body: "not encrypted" }, { kind: "unreachable" }],
  ])("tells %j", async (said, reply) => {
    const { area, messageId } = await withMessage();
    house().serveEndpoint(() => said);
    expect(await exchange(area, { messageId, request: init })).toMatchObject(reply);
  });

  it("raises an alert once when too many requests fail, and ends it once when they are good again", async () => {
    const { area, messageId, events } = await withMessage();
    const ask = async (count: number) => {
      for (let at = 0; at < count; at += 1) {
        house().pass(1_000);
        await exchange(area, { messageId, request: init });
      }
    };
    house().serveEndpoint(() => ({ status: 500, body: "" }));
    await ask(6);
    house().pass(31 * 60 * 1000);
    answerAlways({ screen: "WELCOME", data: {} });
    await ask(6);
    await house().deliver();
    const alerts = events().flatMap((event) =>
      event.kind === "flow-alert" && event.alert === "endpoint-errors"
        ? [[event.state, event.threshold]]
        : [],
    );
    expect(alerts).toEqual([
      ["ACTIVATED", 5],
      ["ACTIVATED", 10],
      ["ACTIVATED", 50],
      ["DEACTIVATED", 5],
      ["DEACTIVATED", 10],
      ["DEACTIVATED", 50],
    ]);
  });
});

describe("a health check", () => {
  it("tells what is wrong, and raises an alert about availability until it is well again", async () => {
    const { area, flowId, events } = await withMessage();
    house().serveEndpoint(() => ({ status: 200, body: "not encrypted" }));
    expect(await checkEndpoint(area, flowId)).toMatchObject({
      ok: false,
      failure: { reason: "wrong-answer", answer: { outcome: "response_decryption_error", status: 200 } },
    });
    house().pass(11 * 60 * 1000);
    answerAlways({ data: { status: "active" } });
    expect(await checkEndpoint(area, flowId)).toMatchObject({ ok: true });
    expect(await checkEndpoint(area, "1000000000000001")).toEqual({
      ok: false,
      failure: { reason: "no-flow" },
    });
    await house().deliver();
    const alerts = events().filter((event) => event.kind === "flow-alert");
    expect(alerts).toMatchObject([
      { alert: "endpoint-availability", state: "ACTIVATED", threshold: 90, availability: 0 },
      { alert: "endpoint-availability", state: "DEACTIVATED", availability: 100 },
    ]);
  });
});

describe("what a person hands over", () => {
  it("comes without the token where that is set, and again when it is sent again", async () => {
    const { area, messageId, events } = await withMessage();
    await setFault(area, { kind: "token-omitted", times: 1 });
    await completeFlow(area, { messageId, payload: { slot: "a" } });
    await completeFlow(area, { messageId, payload: { slot: "b", flow_token: "from-endpoint" } });
    await house().deliver();
    expect(events().filter((event) => event.kind === "flow-response")).toMatchObject([
      { answers: { slot: "a" }, flowToken: undefined, replyTo: messageId },
      { answers: { slot: "b" }, flowToken: "from-endpoint", replyTo: messageId },
    ]);
  });

  it("is taken for messages with a Flow only", async () => {
    const { area } = await withMessage();
    const answer = await completeFlow(area, { messageId: "wamid.unknown", payload: {} });
    expect(answer).toEqual({ ok: false, failure: { reason: "not-found" } });
  });

  it("has files that can be loaded and checked as phones make them", async () => {
    const { area, messageId, account } = await withMessage();
    const content = new TextEncoder().encode("A photo, as far as anybody knows.");
    const file = { name: "IMG_1.jpg", mimeType: "image/jpeg", content };
    const kept = await keepEndpointFile(area, messageId, file);
    const facts = fileSchema.parse(kept.ok ? kept.value : {});
    expect(await decrypted(facts)).toEqual({ isWhole: true, content });
    await setFault(area, { kind: "file-corrupted", times: 1 });
    const broken = await keepEndpointFile(area, messageId, file);
    expect(await decrypted(fileSchema.parse(broken.ok ? broken.value : {}))).toMatchObject({
      isWhole: false,
    });
    const answer = await keepAnswerFile(area, messageId, file);
    expect(answer).toMatchObject({
      value: { file_name: "IMG_1.jpg", mime_type: "image/jpeg", id: expect.stringMatching(/^\d{16}$/) },
    });
    expect(account.wabaId).toHaveLength(16);
  });
});

const base64 = z.string().transform((text) => Buffer.from(text, "base64"));
const fileSchema = z.object({
  cdn_url: z.string(),
  encryption_metadata: z.object({ iv: base64, encryption_key: base64, hmac_key: base64 }),
});

/** What an endpoint does with a file (spec/platform.md, C.8). */
async function decrypted({ cdn_url, encryption_metadata }: z.output<typeof fileSchema>) {
  const { iv, encryption_key, hmac_key } = encryption_metadata;
  const loaded = Buffer.from(await (await fetch(cdn_url)).arrayBuffer());
  const [ciphertext, mac] = [loaded.subarray(0, -10), loaded.subarray(-10)];
  const own = createHmac("sha256", hmac_key).update(iv).update(ciphertext).digest().subarray(0, 10);
  const decipher = createDecipheriv("aes-256-cbc", encryption_key, iv);
  const content = new Uint8Array(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
  return { isWhole: own.equals(mac), content };
}
