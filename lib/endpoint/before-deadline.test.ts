import { expect, it } from "vitest";
import { failure, success } from "@/lib/result";
import { beforeDeadline } from "./before-deadline";
import type { Decide, Decided } from "./exchange";

const exchange = {
  action: "INIT",
  screen: undefined,
  data: {},
  flowToken: "t",
  version: "3.0",
  isTokenProved: false,
  receivedAt: new Date("2030-01-01T00:00:00Z"),
} as const;

const named: Decided = {
  reply: failure({ code: "too-slow", message: "The price list had not answered." }),
  steps: [{ title: "Waited for Prices", ms: 20 }],
};

it("lets who is cut off say what it was waiting for", async () => {
  const decide: Decide = (_, signal) =>
    new Promise((resolve) => signal.addEventListener("abort", () => resolve(named)));
  expect(await beforeDeadline(decide, exchange, 20)).toEqual(named);
});

it.each<readonly [string, Decide]>([
  ["says nothing", () => new Promise(() => undefined)],
  [
    "breaks off",
    (_, signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  ],
  [
    "comes to something after all",
    (_, signal) =>
      new Promise((resolve) =>
        signal.addEventListener("abort", () =>
          setTimeout(() => resolve({ reply: success({ kind: "closed", message: "" }), steps: [] }), 5),
        ),
      ),
  ],
])("calls it too slow where who is cut off %s", async (_, decide) => {
  expect((await beforeDeadline(decide, exchange, 20)).reply).toMatchObject({
    ok: false,
    failure: { code: "too-slow" },
  });
});
