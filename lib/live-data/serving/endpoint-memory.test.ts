import { beforeEach, describe, expect, it } from "vitest";
import { type EndpointMemory, endpointMemory } from "./endpoint-memory";
import type { ServedEndpoint } from "./served-endpoint";

const hangs = () => new Promise<never>(() => undefined);
const fails = () => Promise.reject(new Error("The database is away."));
// Only its version is looked at.
const endpointOf = (version: number) => ({ endpoint: { version } }) as unknown as ServedEndpoint;

let now = 0;
let loads: string[] = [];
let load: (key: string) => Promise<ServedEndpoint | undefined>;
let versionOf: () => Promise<number | undefined>;
let memory: EndpointMemory;
beforeEach(() => {
  now = 1_000_000;
  loads = [];
  load = async (key) => (key.startsWith("real") ? endpointOf(1) : undefined);
  versionOf = async () => 1;
  memory = endpointMemory({
    load: (key) => {
      loads.push(key);
      return load(key);
    },
    versionOf: () => versionOf(),
    now: () => now,
    patienceMs: { known: 5, unknown: 20 },
  });
});

describe("endpoints in memory", () => {
  it.each([
    ["fails", fails],
    ["hangs", hangs],
  ])("are served for half a minute while the database %s, and no longer", async (_, broken) => {
    const served = await memory.get("real");
    versionOf = broken;
    load = broken;
    for (const later of [3_000, 20_000, 6_000]) {
      now += later;
      expect(await memory.get("real")).toBe(served);
    }
    now += 2_000;
    await expect(memory.get("real")).rejects.toThrow("database");
    load = async () => endpointOf(2);
    expect(await memory.get("real")).toMatchObject({ endpoint: { version: 2 } });
  });

  it("are kept while something that does not fit makes them be loaded anew in vain", async () => {
    const served = await memory.get("real");
    load = fails;
    now += 5_000;
    expect(memory.forget("real")).toBe(true);
    expect(await memory.get("real")).toBe(served);
    expect(memory.forget("real")).toBe(false);
    load = async () => endpointOf(1);
    now += 5_000;
    expect(memory.forget("real")).toBe(true);
    expect(await memory.get("real")).not.toBe(served);
  });

  it("keep their place when somebody tries keys, and the oldest goes when there are too many", async () => {
    await memory.get("real");
    for (let at = 0; at < 1_200; at += 1) await memory.get(`made-up-${at}`);
    await memory.get("made-up-1199");
    await memory.get("real");
    expect(loads.length).toBe(1_201);
    for (let at = 0; at < 500; at += 1) await memory.get(`real-${at}`);
    await memory.get("real-499");
    expect(loads.length).toBe(1_701);
    await memory.get("real");
    expect(loads.length).toBe(1_702);
  });

  it("are looked at again before that has to be waited for, and what is new counts after two seconds", async () => {
    const served = await memory.get("real");
    now += 1_500;
    versionOf = async () => 2;
    load = async () => endpointOf(2);
    expect(await memory.get("real")).toBe(served);
    await new Promise(setImmediate);
    versionOf = hangs;
    now += 400;
    expect(await memory.get("real")).toMatchObject({ endpoint: { version: 2 } });
    now += 1_500;
    expect(await memory.get("real")).toMatchObject({ endpoint: { version: 2 } });
  });

  it("are loaded anew for who found them outdated, even while their version is being asked for", async () => {
    const served = await memory.get("real");
    now += 1_500;
    let say: (version: number) => void = () => undefined;
    versionOf = () =>
      new Promise((resolve) => {
        say = resolve;
      });
    expect(await memory.get("real")).toBe(served);
    expect(memory.forget("real")).toBe(true);
    load = async () => endpointOf(2);
    expect(await memory.get("real")).toMatchObject({ endpoint: { version: 2 } });
    say(1);
    await new Promise(setImmediate);
    expect(await memory.get("real")).toMatchObject({ endpoint: { version: 2 } });
  });

  it("are loaded once for all who ask at the same moment", async () => {
    const [one, other] = await Promise.all([memory.get("real"), memory.get("real")]);
    expect(one).toBe(other);
    expect(loads).toEqual(["real"]);
  });
});
