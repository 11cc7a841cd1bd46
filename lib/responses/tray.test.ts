import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { insertFlow } from "@/db/flows";
import { countTray, findResponse } from "@/db/responses";
import { outgoingDelivery } from "@/db/schema/outgoing-delivery";
import { addPerson, testDatabases } from "@/db/test-databases";
import { saveWebhook } from "@/lib/notifying/webhook-settings";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { processWaiting } from "./process-waiting";
import { keepResponsesFor, sweepOutdated } from "./retention";
import { flowReply, messagesBody } from "./test-deliveries";
import { addAccount, testReception, testStart } from "./test-reception";
import { assignResponse, dismissResponse, readTray, unassign } from "./tray";

describe.each(testDatabases.slice(0, 1))("the tray on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function withStranger() {
    const account = await addAccount(opened.db);
    const { post, processing } = testReception(opened.db);
    const body = messagesBody({ messages: [flowReply("wamid.A", { size: "l", flow_token: "theirs" })] });
    await post(account.appId, body);
    await processWaiting(processing);
    const { id: flowId } = await insertFlow(account, { name: "Booking", text: "{}", layout: {} });
    const tray = await readTray(account, {});
    const responseId = (tray.ok && tray.value.items[0]?.id) || "";
    return { account, flowId, responseId, tray };
  }

  it("holds what fits no Flow, until a person puts it to one, and again when that is undone", async () => {
    const { account, flowId, responseId, tray } = await withStranger();
    expect(tray).toMatchObject({ value: { count: 1, items: [{ answers: { size: "l" } }] } });
    expect((await assignResponse(account, { responseId, flowId }, testStart)).ok).toBe(true);
    expect(await countTray(account)).toBe(0);
    expect(await findResponse(account, responseId)).toMatchObject({ flowId, certainty: "hand" });
    expect((await assignResponse(account, { responseId, flowId }, testStart)).ok).toBe(false);
    expect((await unassign(account, { responseId })).ok).toBe(true);
    expect(await countTray(account)).toBe(1);
  });

  it("lets go of what is dismissed and takes it back; nothing is deleted", async () => {
    const { account, responseId } = await withStranger();
    await dismissResponse(account, { responseId, isDismissed: true }, testStart);
    expect(await countTray(account)).toBe(0);
    await dismissResponse(account, { responseId, isDismissed: false }, testStart);
    expect(await countTray(account)).toBe(1);
  });

  it("has what is assigned told on, and refuses Flows and responses of other workspaces", async () => {
    const { account, flowId, responseId } = await withStranger();
    const ring = keyRingOf(["d".repeat(64)]);
    const room = { now: () => testStart, keys: () => ring, allowsLocal: false, wake: () => {} };
    await saveWebhook(room, account, { flowId, url: "https://example.com" });
    const eve = await addPerson(opened, "Eve");
    expect((await assignResponse(eve, { responseId, flowId }, testStart)).ok).toBe(false);
    const { id: other } = await insertFlow(eve, { name: "Hers", text: "{}", layout: {} });
    expect((await assignResponse(account, { responseId, flowId: other }, testStart)).ok).toBe(false);
    expect((await dismissResponse(eve, { responseId, isDismissed: true }, testStart)).ok).toBe(false);
    await assignResponse(account, { responseId, flowId }, testStart);
    const waiting = eq(outgoingDelivery.responseId, responseId);
    expect(await opened.db.$count(outgoingDelivery, waiting)).toBe(1);
  });

  it("keeps a Flow's responses as long as the Flow says", async () => {
    const { account, flowId, responseId } = await withStranger();
    await assignResponse(account, { responseId, flowId }, testStart);
    const day = (count: number) => new Date(testStart.getTime() + count * 86_400_000);
    await sweepOutdated(opened.db, day(89));
    await keepResponsesFor(account, { flowId, days: 30 });
    await sweepOutdated(opened.db, day(29));
    expect(await findResponse(account, responseId)).toBeDefined();
    await sweepOutdated(opened.db, day(31));
    expect(await findResponse(account, responseId)).toBeUndefined();
  });
});
