import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { answerAtDoor, doorKey } from "./door";
import { type Connected, startTestSandbox, type TestSandbox } from "./test-sandbox";

const [embedded] = testDatabases;

describe("the door of the sandbox", () => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  let connected: Connected;
  beforeAll(async () => {
    if (!embedded) throw new Error("There is an embedded database.");
    opened = await embedded.open();
    house = await startTestSandbox(opened);
    connected = await house.connect();
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  function knock(path: readonly string[], isPublic: boolean, query = "") {
    const headers = { authorization: `Bearer ${connected.account.accessToken.reveal()}` };
    const request = new Request(`http://127.0.0.1/api/sandbox/${path.join("/")}${query}`, { headers });
    return answerAtDoor(house.sandbox, request, { path, isPublic });
  }

  it("is not there for those who do not know its key, even with a token", async () => {
    const steps = ["graph", "v25.0", connected.account.wabaId];
    expect((await knock(steps, false)).status).toBe(404);
    expect((await knock(["wrong-key", ...steps], false)).status).toBe(404);
    expect((await knock([], false)).status).toBe(404);
  });

  it("opens with its key, and to all when that is set", async () => {
    const steps = ["graph", "v25.0", connected.account.wabaId];
    expect((await knock([doorKey(house.sandbox.secret), ...steps], false)).status).toBe(200);
    expect((await knock(steps, true)).status).toBe(200);
  });

  it("gives addresses that lead back the way the caller came", async () => {
    const { wabaId } = connected.account;
    await createFlow(connected.graph, wabaId, { name: "One", categories: ["OTHER"] });
    await createFlow(connected.graph, wabaId, { name: "Two", categories: ["OTHER"] });
    const steps = ["graph", "v25.0", wabaId, "flows"];
    const { origin, sandbox } = house;
    const next = async (path: readonly string[]) => {
      const page = await (await knock(path, true, "?limit=1")).json();
      return String(page.paging.next);
    };
    expect(await next(steps)).toContain(`${origin}/api/sandbox/graph/`);
    expect(await next([doorKey(sandbox.secret), ...steps])).toContain(`${sandbox.address}/graph/`);
  });

  it("asks everybody for a token", async () => {
    const path = ["graph", "v25.0", connected.account.wabaId];
    const request = new Request("http://127.0.0.1/api/sandbox/x");
    const answer = await answerAtDoor(house.sandbox, request, { path, isPublic: true });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 104, type: "OAuthException" } });
  });

  it("has a key for each house", () => {
    expect(doorKey("one")).toHaveLength(24);
    expect(doorKey("one")).not.toBe(doorKey("two"));
  });
});
