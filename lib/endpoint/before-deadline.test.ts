import { expect, it } from "vitest";
import { beforeDeadline, type Cut, cutBy, late } from "./before-deadline";

it("lets who is cut off say what it was waiting for", async () => {
  const work = ({ onOver }: Cut) => new Promise<string>((resolve) => onOver(() => resolve("the prices")));
  expect(await beforeDeadline(work, 20)).toBe("the prices");
});

it.each<readonly [string, (cut: Cut) => Promise<string>]>([
  ["says nothing", () => new Promise(() => undefined)],
  [
    "comes to something after all",
    ({ onOver }) => new Promise((resolve) => onOver(() => setTimeout(() => resolve("so late"), 5))),
  ],
])("calls it late where who is cut off %s", async (_, work) => {
  expect(await beforeDeadline(work, 20)).toBe(late);
});

it("hands on what went wrong in time", async () => {
  await expect(beforeDeadline(() => Promise.reject(new Error("gone")), 1_000)).rejects.toThrow("gone");
});

it("tells it by a signal too, whether that was asked for before or after", async () => {
  let cut: Cut | undefined;
  const work = (given: Cut) => {
    cut = given;
    const signal = given.signal();
    return new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(signal.aborted)));
  };
  expect(await beforeDeadline(work, 20)).toBe(true);
  let later: Cut | undefined;
  await beforeDeadline((given) => {
    later = given;
    return new Promise(() => undefined);
  }, 5);
  expect([cut?.isOver(), later?.isOver(), later?.signal().aborted]).toEqual([true, true, true]);
});

it("follows a signal of others", () => {
  const controller = new AbortController();
  const cut = cutBy(controller.signal);
  const told: string[] = [];
  cut.onOver(() => told.push("over"));
  expect(cut.isOver()).toBe(false);
  controller.abort();
  expect([cut.isOver(), told]).toEqual([true, ["over"]]);
});
