import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { startProgram } from "@/db/embedded/test-program";
import { openServer } from "@/db/open-server";
import { startPostgres, type TestServer } from "@/db/test-server";
import { valueIn } from "@/lib/drafts/test-flow";
import { graphAddress } from "@/lib/sandbox/sandbox";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { lookAtPublishing } from "./look";
import { publishFlow } from "./publish-flow";
import { hearOf, publisherIn, serveWithKey } from "./test-publishing";
import { type Relay, startRelay } from "./test-relay";

/** Longer than a process may hold an attempt. */
const leaseOverMs = 10 * 60_000;

let server: TestServer;
let opened: OpenDatabase;
let house: TestSandbox;
let relay: Relay;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openServer(server.url, () => undefined);
  house = await startTestSandbox(opened);
  relay = await startRelay(new URL(graphAddress(house.sandbox)));
});
afterAll(async () => {
  relay.close();
  await house.close();
  await opened.close();
  await server.stop();
});

type Elsewhere = Awaited<ReturnType<typeof publisherWithAddress>>;

function publishElsewhere({ scope, wanted, room }: Elsewhere) {
  const { workspaceId, userId } = scope;
  const person = { workspaceId, userId };
  const where = { url: server.url, graphUrl: relay.url, origin: house.origin };
  const given = { ...where, key: "b".repeat(64), nowMs: room.now().getTime() };
  const program = "../../lib/publishing/test-publish-process.ts";
  return startProgram(program, [JSON.stringify({ ...given, person, wanted })]);
}

async function attemptOf({ scope, flowId }: Elsewhere) {
  return valueIn(await lookAtPublishing(scope, flowId)).accounts[0]?.attempt;
}

/** Somebody with a Flow that asks for live data, all of whose steps have something to do. */
async function publisherWithAddress() {
  const publisher = await publisherIn(opened, house, testFlow({ hasEndpoint: true }));
  await serveWithKey(house, publisher, { status: "active" });
  await hearOf(house, publisher);
  const endpointUri = `${house.origin}/endpoint`;
  return { ...publisher, wanted: { ...publisher.wanted, endpointUri } };
}

it("killed behind any of its calls, publishing is told as it is and completed by another press, with one Flow", async () => {
  let calls = 0;
  const whole = await publisherWithAddress();
  relay.watch(async (count) => {
    calls = count;
    return undefined;
  });
  expect(await publishElsewhere(whole).nextLine()).toBe("live");
  expect(calls).toBeGreaterThanOrEqual(6);

  for (let last = 1; last <= calls; last += 1) {
    const publisher = await publisherWithAddress();
    await new Promise<void>((resolve) => {
      relay.watch(async (count, moment) => {
        if (count !== last || moment !== "carried-out") return undefined;
        await program.kill9();
        resolve();
        return undefined;
      });
      const program = publishElsewhere(publisher);
    });
    expect((await attemptOf(publisher))?.state).toBe("open");
    house.pass(leaseOverMs);
    valueIn(await publishFlow(publisher.room, publisher.scope, publisher.wanted));
    expect((await attemptOf(publisher))?.state).toBe("done");
    expect(await publisher.atMeta()).toMatchObject([
      { name: "Booking", status: "PUBLISHED", endpointUri: publisher.wanted.endpointUri },
    ]);
  }
});
