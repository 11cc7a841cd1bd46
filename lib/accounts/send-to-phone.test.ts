import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { sendToPhone } from "./send-to-phone";
import { connectedIn } from "./test-connection";
import { ids, startTestMeta, type TestMeta } from "./test-meta";
import { testRoom } from "./test-room";

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
