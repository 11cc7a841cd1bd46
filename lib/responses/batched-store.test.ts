import { describe, expect, it } from "vitest";
import type { DeliveryToStore } from "@/db/webhooks";
import { batchedStore } from "./batched-store";

const delivery = (body: string): DeliveryToStore => ({
  workspaceId: "w",
  accountId: "a",
  body,
  signer: "current",
  receivedAt: new Date(0),
});

describe("storing in batches", () => {
  function store(fails: (bodies: readonly string[]) => boolean = () => false) {
    const writes: string[][] = [];
    const write = batchedStore(async (deliveries) => {
      const bodies = deliveries.map(({ body }) => body);
      writes.push(bodies);
      await new Promise((resolve) => setImmediate(resolve));
      if (fails(bodies)) throw new Error(`No ${bodies.join()}`);
    });
    return { writes, store: (body: string) => write([delivery(body)]) };
  }

  it("writes together what came while another write was under way, in its order", async () => {
    const { writes, store: keep } = store();
    await Promise.all(["1", "2", "3", "4"].map(keep));
    await keep("5");
    expect(writes).toEqual([["1"], ["2", "3", "4"], ["5"]]);
  });

  it("bounds what is written at once", async () => {
    const { writes, store: keep } = store();
    await Promise.all(Array.from({ length: 250 }, (_, at) => keep(String(at))));
    expect(writes.map(({ length }) => length)).toEqual([1, 100, 100, 49]);
    const long = "x".repeat(3_000_000);
    await Promise.all(Array.from({ length: 5 }, () => keep(long)));
    expect(writes.slice(4).map(({ length }) => length)).toEqual([1, 2, 2]);
  });

  it("fails only what cannot be stored", async () => {
    const { store: keep } = store((bodies) => bodies.includes("bad"));
    const ends = await Promise.allSettled(["first", "good", "bad", "fine"].map(keep));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  });
});
