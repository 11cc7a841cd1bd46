import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "./current";
import { insertFlow } from "./flows";
import { newId } from "./new-id";
import { findFlowAtMeta, insertResponse, listResponses, listTray, type ResponseToStore } from "./responses";
import { countResponses, markResponsesSeen } from "./responses-seen";
import { flowLink } from "./schema/flow-link";
import type { Scope } from "./scope";
import { addAccount } from "./test-accounts";
import { addPerson, testDatabases } from "./test-databases";

const at = new Date("2026-11-20T12:00:00Z");

function responseOf(accountId: string, messageId: string, change: Partial<ResponseToStore> = {}) {
  return {
    accountId,
    eventId: null,
    flowId: null,
    revisionId: null,
    certainty: "none" as const,
    messageId,
    replyTo: "wamid.OUT",
    phoneNumberId: "5000000000000005",
    senderWaId: "16505551234",
    senderUserId: null,
    senderName: "Ana \ud83d",
    flowToken: null,
    answersText: '{"a":"\\u0000"}',
    answers: { z: "\0", a: 1 },
    sentAt: at,
    receivedAt: at,
    ...change,
  };
}

describe.each(testDatabases)("responses on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function connected(): Promise<Scope & { readonly accountId: string; readonly flowId: string }> {
    const scope = await addPerson(opened, "Ada");
    const accountId = await addAccount(scope);
    const { id: flowId } = await insertFlow(scope, { name: "Booking", text: "{}", layout: {} });
    const place = { id: newId(), workspaceId: scope.workspaceId, flowId, accountId };
    await opened.db
      .insert(flowLink)
      .values({ ...place, metaFlowId: "1000000000000001", status: "published" });
    return { ...scope, accountId, flowId };
  }

  it("counts the responses of Flows, and what came since each person looked", async () => {
    const { accountId, flowId, ...scope } = await connected();
    const other = { ...scope, userId: (await addPerson(opened, "Bob")).userId };
    const add = (id: string) =>
      insertResponse(scope, responseOf(accountId, id, { flowId, certainty: "token" }));
    const counts = async (of: Scope) => (await countResponses(of, [flowId])).get(flowId);
    expect(await counts(scope)).toBeUndefined();
    await add("wamid.1");
    await add("wamid.2");
    expect(await counts(scope)).toEqual({ total: 2, fresh: 2 });
    const [newest] = await listResponses(scope, flowId, { countMax: 1 });
    await markResponsesSeen(scope, flowId, newest?.position ?? 0);
    await markResponsesSeen(scope, flowId, 1);
    await add("wamid.3");
    expect(await counts(scope)).toEqual({ total: 3, fresh: 1 });
    expect(await counts(other)).toEqual({ total: 3, fresh: 3 });
    expect(await counts(await addPerson(opened, "Eve"))).toBeUndefined();
  });

  it("keeps one response of a message, as it came", async () => {
    const { accountId, ...scope } = await connected();
    expect(await insertResponse(scope, responseOf(accountId, "wamid.1"))).toEqual(expect.any(String));
    expect(await insertResponse(scope, responseOf(accountId, "wamid.1", { answers: null }))).toBeUndefined();
    const [found, ...others] = await listTray(scope, { countMax: 10 });
    expect(others).toEqual([]);
    expect(found).toMatchObject(responseOf(accountId, "wamid.1"));
    expect(Object.keys(found?.answers ?? {})).toEqual(["z", "a"]);
  });

  it("lists those of a Flow page by page, the newest first, and the others in the tray", async () => {
    const { accountId, flowId, ...scope } = await connected();
    for (const id of ["1", "2", "3"]) {
      await insertResponse(scope, responseOf(accountId, id, { flowId, certainty: "token" }));
    }
    await insertResponse(scope, responseOf(accountId, "4"));
    const first = await listResponses(scope, flowId, { countMax: 2 });
    expect(first.map(({ messageId }) => messageId)).toEqual(["3", "2"]);
    const before = first.at(-1)?.position ?? 0;
    const rest = await listResponses(scope, flowId, { countMax: 2, before });
    expect(rest.map(({ messageId }) => messageId)).toEqual(["1"]);
    expect((await listTray(scope, { countMax: 10 })).map(({ messageId }) => messageId)).toEqual(["4"]);
  });

  it("finds the Flow that Meta knows under an id, in its own account alone", async () => {
    const { accountId, flowId, ...scope } = await connected();
    const metaFlowId = "1000000000000001";
    expect(await findFlowAtMeta(scope, accountId, metaFlowId)).toEqual({ flowId, metaFlowId });
    expect(await findFlowAtMeta(scope, accountId, "1\0")).toBeUndefined();
    expect(await findFlowAtMeta(scope, newId(), metaFlowId)).toBeUndefined();
  });

  it("shows nothing to another workspace", async () => {
    const { accountId, flowId, ...scope } = await connected();
    await insertResponse(scope, responseOf(accountId, "1", { flowId }));
    const other = await addPerson(opened, "Eve");
    expect(await listTray(other, { countMax: 10 })).toEqual([]);
    expect(await listResponses(other, flowId, { countMax: 10 })).toEqual([]);
    expect(await findFlowAtMeta(other, accountId, "1000000000000001")).toBeUndefined();
  });
});
