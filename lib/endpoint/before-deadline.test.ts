import { expect, it } from "vitest";
import { beforeDeadline, late } from "./before-deadline";

it("lets who is cut off say what it was waiting for", async () => {
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve) => signal.addEventListener("abort", () => resolve("the prices")));
  expect(await beforeDeadline(work, 20)).toBe("the prices");
});

it.each<readonly [string, (signal: AbortSignal) => Promise<string>]>([
  ["says nothing", () => new Promise(() => undefined)],
  [
    "comes to something after all",
    (signal) =>
      new Promise((resolve) =>
        signal.addEventListener("abort", () => setTimeout(() => resolve("so late"), 5)),
      ),
  ],
])("calls it late where who is cut off %s", async (_, work) => {
  expect(await beforeDeadline(work, 20)).toBe(late);
});

it("hands on what went wrong in time", async () => {
  await expect(beforeDeadline(() => Promise.reject(new Error("gone")), 1_000)).rejects.toThrow("gone");
});
