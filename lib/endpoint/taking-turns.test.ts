import { describe, expect, it } from "vitest";
import { takingTurns } from "./taking-turns";

describe("things that are shared", () => {
  it("are used by one at a time, in the order in which people came, whatever goes wrong", async () => {
    const withOne = takingTurns(["a", "b"]);
    const inUse = new Set<string>();
    const order: number[] = [];
    const use = (number: number) =>
      withOne(async (thing) => {
        expect(inUse.has(thing)).toBe(false);
        inUse.add(thing);
        await Promise.resolve();
        inUse.delete(thing);
        order.push(number);
        if (number % 5 === 0) throw new Error("Broken.");
        return number;
      });
    const asked = Array.from({ length: 2_500 }, (_, number) => number);
    const done = await Promise.allSettled(asked.map(use));
    expect(order).toEqual(asked);
    expect(done.filter(({ status }) => status === "rejected")).toHaveLength(500);
    expect(await use(7)).toBe(7);
  });
});
