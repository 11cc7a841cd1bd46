import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { connectedIn } from "@/lib/accounts/test-connection";
import { ids, startTestMeta, type TestMeta } from "@/lib/accounts/test-meta";
import { testRoom } from "@/lib/accounts/test-room";
import { connectedFlows } from "@/lib/sandbox/phone/connected-flows";
import { startTestSandbox } from "@/lib/sandbox/test-sandbox";
import { listSends } from "./list-sends";
import { sendToPhone } from "./send-to-phone";
import { senderIn, testPhone } from "./test-sending";

let meta: TestMeta;
let opened: OpenDatabase | undefined;
beforeAll(async () => {
  meta = await startTestMeta();
  opened = await testDatabases[0]?.open();
});
afterAll(async () => {
  await opened?.close();
  await meta.graph.close();
});

it("sends nothing from an account that is no sandbox", async () => {
  if (!opened) throw new Error("There is an embedded database.");
  const room = testRoom(meta);
  const { scope, accountId } = await connectedIn(opened, room);
  const wanted = { accountId, numberId: ids.number, flowId: "1000000000000001", waId: "16505551234" };
  const calls = meta.graph.arrived.length;
  expect(await sendToPhone(room, scope, wanted)).toEqual({ ok: false, failure: { reason: "not-found" } });
  expect(meta.graph.arrived).toHaveLength(calls);
});

it("records what it sends of a Flow from here, so that the answers are tied to it", async () => {
  if (!opened) throw new Error("There is an embedded database.");
  const house = await startTestSandbox(opened);
  try {
    const { room, scope, accountId, flowId, from } = await senderIn(opened, house);
    const [there] = await connectedFlows(scope);
    const wanted = { accountId, numberId: from.phoneNumberId, flowId: there?.id ?? "", waId: testPhone };
    expect(await sendToPhone(room, scope, wanted)).toEqual({ ok: true, value: null });
    expect(await listSends(scope, { flowId })).toMatchObject([{ state: "sent", recipient: testPhone }]);
  } finally {
    await house.close();
  }
});
