import { expect, it } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import { lastShown } from "./last-shown";
import { shownScreens } from "./shown-screens";

const place = { endpointId: "e", flowToken: "t", screen: "SLOTS" };

function memoryWith(findInLog: () => Promise<JsonObject | undefined>) {
  let now = 0;
  const shown = shownScreens(() => now);
  const find = lastShown({ shown, findInLog, now: () => now, logMs: 5 });
  const later = (ms: number) => {
    now += ms;
  };
  return { shown, find, later };
}

it("is what this process showed a moment ago, and then what any process showed", async () => {
  const { shown, find, later } = memoryWith(async () => ({ day: "of another" }));
  shown.keep(place, JSON.stringify({ screen: "SLOTS", data: { day: "of ours" } }));
  later(29_000);
  expect(await find(place)).toEqual({ day: "of ours" });
  later(2_000);
  expect(await find(place)).toEqual({ day: "of another" });
});

it.each([
  ["fails", () => Promise.reject(new Error("away"))],
  ["hangs", () => new Promise<never>(() => undefined)],
  ["has it not whole", async () => undefined],
])("is what is remembered where the log %s", async (_, findInLog) => {
  const { shown, find, later } = memoryWith(findInLog);
  shown.keep(place, JSON.stringify({ screen: "SLOTS", data: { day: "of ours" } }));
  later(60_000);
  expect(await find(place)).toEqual({ day: "of ours" });
});

it("is not said to be nothing where the log cannot be asked", async () => {
  await expect(memoryWith(() => new Promise(() => undefined)).find(place)).rejects.toThrow("log");
});

it("is what the log says where the memory cannot be asked", async () => {
  const shown = { keep: () => undefined, find: () => Promise.reject(new Error("away")) };
  const findInLog = async () => ({ day: "of the log" });
  expect(await lastShown({ shown, findInLog, now: () => 0 })(place)).toEqual({ day: "of the log" });
});
