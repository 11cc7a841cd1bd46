import { describe, expect, it } from "vitest";
import { parseWebhook } from "@/lib/meta/webhooks/parse-webhook";
import { deliveryState, messagesBody } from "@/lib/responses/test-deliveries";
import { deliveryChange } from "./apply-delivery";

const at = new Date("2026-11-20T12:00:00Z");
const fresh = {
  state: "sending",
  wamid: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  failedAt: null,
} as const;
type Known = Parameters<typeof deliveryChange>[0];

function told(status: string, seconds: number) {
  const parsed = parseWebhook(
    messagesBody({
      statuses: [{ ...deliveryState("wamid.OUT", status), timestamp: String(1_795_176_000 + seconds) }],
    }),
  );
  const [event] = parsed.ok ? parsed.value : [];
  if (event?.kind !== "delivery") throw new Error("It tells no delivery state.");
  return event;
}

function hearing(...events: readonly ReturnType<typeof told>[]): Known {
  let known: Known = fresh;
  for (const event of events) known = { ...known, ...deliveryChange(known, event, at) };
  return known;
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe("the states of a message", () => {
  it("end the same in any order and however often they are told", () => {
    const told3 = [told("sent", 1), told("delivered", 2), told("read", 3)];
    const ends = permutations([...told3, told("sent", 1)]).map((events) => hearing(...events));
    for (const end of ends) expect(end).toEqual(ends[0]);
    expect(ends[0]).toMatchObject({
      state: "read",
      wamid: "wamid.OUT",
      sentAt: new Date(1_795_176_001_000),
      deliveredAt: new Date(1_795_176_002_000),
      readAt: new Date(1_795_176_003_000),
    });
  });

  it("know that a message which was read was sent, when nothing else is told", () => {
    expect(hearing(told("read", 3))).toMatchObject({ state: "read", sentAt: new Date(1_795_176_003_000) });
  });

  it("stay failed when an earlier state comes late, and are delivered after all when that is told", () => {
    expect(hearing(told("failed", 2), told("sent", 1))).toMatchObject({ state: "failed" });
    expect(hearing(told("sent", 1), told("failed", 2))).toMatchObject({ state: "failed" });
    expect(hearing(told("failed", 2), told("delivered", 3))).toMatchObject({
      state: "delivered",
      failure: null,
    });
    expect(hearing(told("read", 3), told("failed", 2))).toMatchObject({ state: "read" });
  });

  it("take nothing from a state that nobody knows yet", () => {
    expect(hearing(told("warped", 1))).toEqual({ ...fresh, wamid: "wamid.OUT" });
  });
});
