import { expect, it } from "vitest";
import type { AnsweringPorts } from "@/lib/flow/answering/ports";
import { failure, success } from "@/lib/result";
import { watchedPorts } from "./watched-ports";

it("tells which source is waited for, how long, and of which one a failure is", async () => {
  let at = 0;
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const ports: AnsweringPorts = {
    find: async ({ source }) => {
      if (source === "down") return failure({ message: "It is down." });
      await late;
      return success({ rows: [], title: "Slow" });
    },
    slots: async () => success({ rows: [], title: "" }),
    save: async () => success({ rows: [], title: "" }),
    reserve: async () => success({ outcome: "full", title: "" }),
    call: async () => success({ rows: [], title: "" }),
    confirm: async () => success("kept"),
    unconfirm: async () => undefined,
    today: "2030-01-01",
    elapsed: () => at,
  };
  const watched = watchedPorts(ports);
  expect(watched.waiting()).toBeUndefined();
  const asked = watched.ports.find({ source: "slow", where: [], limit: 1 });
  at = 700;
  expect(watched.waiting()).toEqual({ source: "slow", ms: 700 });
  arrive();
  await asked;
  expect(watched.waiting()).toBeUndefined();
  expect(await watched.ports.find({ source: "down", where: [], limit: 1 })).toEqual(
    failure({ message: "It is down.", details: { source: "down" } }),
  );
});
