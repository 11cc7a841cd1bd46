import { describe, expect, it } from "vitest";
import { readAccount } from "@/lib/meta/accounts/read-account";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { findFlow } from "@/lib/meta/flows/list-flows";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { textMessage } from "@/lib/meta/messages/text-message";
import { readPublicKey, setPublicKey } from "@/lib/meta/numbers/public-key";
import { readChat } from "../phone/chats";
import { testHouse } from "../test-house";
import { testFlow, testKeys } from "../test-sandbox";
import { clearFaults, listFaults, setFault } from "./faults";

const { connect } = testHouse();
const wanted = { name: "Booking", categories: ["OTHER"] as const };

describe("faults on demand", () => {
  it("are listed until they are used up or cleared, and belong to their workspace", async () => {
    const [{ area, graph, account }, other] = [await connect(), await connect()];
    const once = await setFault(area, { kind: "permission", call: "accounts.read", times: 1 });
    await setFault(area, { kind: "rate-limit", call: "messages.send", code: 131056, delayMs: 60_000 });
    expect(await listFaults(area)).toMatchObject([
      { id: once.id, kind: "permission", call: "accounts.read", times: 1 },
      { kind: "rate-limit", code: 131056, delayMs: 60_000, times: null },
    ]);
    expect(await readAccount(other.graph, other.account.wabaId)).toMatchObject({ ok: true });
    expect(await readAccount(graph, account.wabaId)).toMatchObject({ failure: { reason: "permission" } });
    expect(await readAccount(graph, account.wabaId)).toMatchObject({ ok: true });
    expect(await listFaults(area)).toHaveLength(1);
    await clearFaults(area);
    expect(await listFaults(area)).toEqual([]);
  });

  it("refuse what is no fault", async () => {
    const { area } = await connect();
    // A fault of another kind, as a page might send it.
    const wrong = { kind: "earthquake" } as unknown as Parameters<typeof setFault>[1];
    await expect(setFault(area, wrong)).rejects.toThrow();
  });

  it.each([
    ["token-expired", { kind: "signed-out", status: 401 }],
    ["permission", { kind: "forbidden", status: 403 }],
    ["server-error", { kind: "temporary", status: 500 }],
    ["rate-limit", { kind: "limited", code: 80007 }],
  ] as const)("%s: the call does nothing", async (kind, failure) => {
    const { area, graph, account } = await connect();
    await setFault(area, { kind, call: "flows.create", times: 1 });
    expect(await createFlow(graph, account.wabaId, wanted)).toMatchObject({ ok: false, failure });
    expect(await findFlow(graph, account.wabaId, "Booking")).toEqual({ ok: true, value: undefined });
    expect(await createFlow(graph, account.wabaId, wanted)).toMatchObject({ ok: true });
  });

  it("rate-limit: says how long to wait where that is set", async () => {
    const { area, client, account } = await connect();
    const graph = client({ attemptsMax: 1 });
    await setFault(area, { kind: "rate-limit", times: 1, delayMs: 90_000 });
    expect(await readAccount(graph, account.wabaId)).toMatchObject({ failure: { code: 80007 } });
    expect(graph.usage()).toMatchObject({ percent: 100, blockedMs: 120_000 });
  });

  it("server-error: is passed by a call that may be repeated", async () => {
    const { area, graph, account } = await connect();
    await setFault(area, { kind: "server-error", times: 2 });
    expect(await readAccount(graph, account.wabaId)).toMatchObject({ ok: true });
    expect(await listFaults(area)).toEqual([]);
  });

  it("answer-lost: the Flow is there, and the caller is told that it may be", async () => {
    const { area, graph, account } = await connect();
    await setFault(area, { kind: "answer-lost", call: "flows.create", times: 1 });
    const made = await createFlow(graph, account.wabaId, wanted);
    expect(made).toMatchObject({ ok: false, failure: { mayHaveHappened: true } });
    expect(await findFlow(graph, account.wabaId, "Booking")).toMatchObject({ value: { name: "Booking" } });
  });

  it("answer-lost: a message goes out once, whatever its sender is told", async () => {
    const { area, graph, account } = await connect();
    await setFault(area, { kind: "answer-lost", call: "messages.send", times: 1 });
    const sent = await sendMessage(
      graph,
      account.phoneNumberId,
      textMessage({ to: "16505551234", text: "Once" }),
    );
    expect(sent).toMatchObject({ ok: false, failure: { mayHaveHappened: true } });
    const { messages } = await readChat(area, { numberId: account.phoneNumberId, waId: "16505551234" });
    expect(messages).toHaveLength(1);
  });

  it("timeout: nothing is done, and the caller cannot know", async () => {
    const { area, graph, account } = await connect();
    await setFault(area, { kind: "timeout", call: "flows.create", times: 1, delayMs: 10 });
    expect(await createFlow(graph, account.wabaId, wanted)).toMatchObject({
      failure: { mayHaveHappened: true },
    });
    expect(await findFlow(graph, account.wabaId, "Booking")).toEqual({ ok: true, value: undefined });
  });

  it("name-taken, processing-error, publish-refused: on the way of publishing", async () => {
    const { area, graph, client, account } = await connect();
    await setFault(area, { kind: "name-taken", times: 1 });
    expect(await createFlow(graph, account.wabaId, wanted)).toMatchObject({
      failure: { reason: "name-taken" },
    });
    const made = await createFlow(graph, account.wabaId, wanted);
    const flowId = made.ok ? made.value.id : "";
    await setFault(area, { kind: "processing-error", times: 1 });
    const once = client({ attemptsMax: 1 });
    expect(await uploadFlowJson(once, flowId, testFlow())).toMatchObject({
      failure: { reason: "processing" },
    });
    expect(await readFlow(graph, flowId)).toMatchObject({ value: { jsonVersion: "7.3" } });
    await setFault(area, { kind: "processing-error", times: 1 });
    expect(await uploadFlowJson(graph, flowId, testFlow())).toEqual({ ok: true, value: [] });
    await setFault(area, { kind: "publish-refused", detail: "Missing Flows Signed Public Key", times: 1 });
    expect(await publishFlow(graph, flowId)).toMatchObject({ failure: { reason: "publish-key" } });
    await setFault(area, { kind: "answer-lost", call: "flows.publish", times: 1 });
    expect(await publishFlow(graph, flowId)).toMatchObject({ failure: { mayHaveHappened: true } });
    expect(await publishFlow(graph, flowId)).toMatchObject({ failure: { reason: "publish-state" } });
    expect(await readFlow(graph, flowId)).toMatchObject({ value: { status: "PUBLISHED" } });
  });

  it("key-signing, key-mismatch: with the key of a number", async () => {
    const { area, client, graph, account } = await connect();
    await setFault(area, { kind: "key-signing", times: 1 });
    const once = client({ attemptsMax: 1 });
    const failed = await setPublicKey(once, account.phoneNumberId, testKeys.publicKey);
    expect(failed).toMatchObject({ failure: { code: 131000, status: 500 } });
    await setPublicKey(graph, account.phoneNumberId, testKeys.publicKey);
    const { id } = await setFault(area, { kind: "key-mismatch" });
    expect(await readPublicKey(graph, account.phoneNumberId)).toMatchObject({
      value: { signature: "MISMATCH" },
    });
    await clearFaults(area, id);
    expect(await readPublicKey(graph, account.phoneNumberId)).toMatchObject({
      value: { signature: "VALID" },
    });
  });
});
