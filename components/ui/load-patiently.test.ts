import { expect, test } from "vitest";
import { loadPatiently, type Patience } from "./load-patiently";

function failing(times: number): { load(): Promise<string>; count(): number } {
  let count = 0;
  return {
    load: async () => {
      count += 1;
      if (count <= times) throw new Error("no chunk");
      return "part";
    },
    count: () => count,
  };
}

function patience(isOnline: () => boolean): Patience & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    isOnline,
    connection: () => Promise.resolve(),
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}

test("a part that loads is not asked for twice", async () => {
  const part = failing(0);
  expect(
    await loadPatiently(
      part.load,
      patience(() => true),
    ),
  ).toBe("part");
  expect(part.count()).toBe(1);
});

test("a part that fails is asked for again, a little later each time", async () => {
  const part = failing(3);
  const waits = patience(() => true);
  expect(await loadPatiently(part.load, waits)).toBe("part");
  expect(waits.pauses).toEqual([1000, 2000, 4000]);
});

test("a part that keeps failing with a connection passes its error on", async () => {
  const part = failing(99);
  await expect(
    loadPatiently(
      part.load,
      patience(() => true),
    ),
  ).rejects.toThrow("no chunk");
  expect(part.count()).toBe(4);
});

test("without a connection nothing is given up", async () => {
  const part = failing(20);
  expect(
    await loadPatiently(
      part.load,
      patience(() => false),
    ),
  ).toBe("part");
});
