import { describe, expect, it } from "vitest";
import { sendText } from "../phone/say";
import { testHouse } from "../test-house";
import { deliveryRunner } from "./delivery-runner";

const { house, connect } = testHouse();

describe("the runner of webhooks", () => {
  it("delivers what waits when it is woken, also what came while it ran", async () => {
    const connected = await connect();
    const { account } = connected;
    const failures: unknown[] = [];
    const wake = deliveryRunner(
      () => house().sandbox,
      (error) => failures.push(error),
    );
    const area = { ...connected.area, wake };
    const key = { numberId: account.phoneNumberId, waId: "16505551234" };
    await Promise.all(["one", "two", "three"].map((text) => sendText(area, { ...key, text })));
    await expect.poll(() => connected.events().length, { timeout: 30_000 }).toBe(3);
    const texts = connected.events().map((event) => (event.kind === "message" ? event.text : ""));
    expect(texts.sort()).toEqual(["one", "three", "two"]);
    expect(failures).toEqual([]);
  });

  it("tells a failure and does not end with it", async () => {
    const failures: unknown[] = [];
    const { sandbox } = house();
    let isBroken = true;
    const wake = deliveryRunner(
      () => {
        if (!isBroken) return sandbox;
        isBroken = false;
        throw new Error("The database has a hiccup.");
      },
      (error) => failures.push(error),
    );
    const connected = await connect();
    wake();
    await expect.poll(() => failures.length).toBe(1);
    const key = { numberId: connected.account.phoneNumberId, waId: "16505551234" };
    await sendText({ ...connected.area, wake }, { ...key, text: "again" });
    await expect.poll(() => connected.events().length, { timeout: 30_000 }).toBe(1);
  });
});
