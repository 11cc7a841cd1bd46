import { expect, test } from "vitest";
import { success } from "../../result";
import { noRules, type SaveStep, type SlotsStep } from "../rules/rules";
import { takeStep } from "./take-step";
import { portsOver } from "./test-booking";

const step: SlotsStep = {
  ...{ do: "slots", id: "free", hours: [{ weekday: 1, from: "09:00", until: "10:00" }], durationMinutes: 30 },
  ...{ everyMinutes: 30, capacity: 1, days: 7, from: { kind: "answer", key: "day" } },
};

test.each([
  ["2026-12-01", "2026-12-01"],
  ["1796083200000", "2026-12-01"],
  ["", "2026-11-21"],
  ["2026-13-01", "2027-01-01"],
  ["next week", undefined],
  ['{"start-date":"2026-12-01"}', undefined],
  ["9999999999999999", undefined],
])("free times are looked for from the day “%s”, and what names none is told", async (day, from) => {
  const asked: string[] = [];
  const { ports } = portsOver({
    slots: async (wanted) => {
      asked.push(wanted.from);
      return success({ rows: [], title: "" });
    },
  });
  const scene = {
    ...{ rules: noRules, answers: { day }, token: "t", today: "2026-11-21" },
    ...{ rows: new Map(), results: new Map() },
  };
  const { outcome } = await takeStep(step, scene, { ports, key: "k", rules: noRules });
  expect(asked).toEqual(from === undefined ? [] : [from]);
  const message = `“${day}” is not a date to look for free times from.`;
  expect(outcome).toMatchObject(
    from === undefined ? { ok: false, failure: { code: "rule-failed", message } } : { ok: true },
  );
});

test("a booking of a free time is saved beside the hours it comes from, and whoever is late reads so at the field", async () => {
  const busy = { kind: "table", source: "bookings", date: "day", time: "at" } as const;
  const day = { kind: "answer", key: "day" } as const;
  const save: SaveStep = {
    ...{ do: "save", id: "kept", source: "bookings", match: [], values: { day } },
    unlessTaken: { slots: "free", full: { kind: "fixed", value: "Too late." }, at: "day" },
  };
  const asked: unknown[] = [];
  const { ports } = portsOver({
    save: async ({ unlessTaken }) => {
      asked.push(unlessTaken);
      return success("taken");
    },
  });
  const scene = {
    ...{ rules: noRules, answers: {}, token: "t", today: "2026-11-21", rows: new Map(), results: new Map() },
  };
  const taken = (slots: SlotsStep) => {
    const screens = { PICK: { opens: { steps: [slots], data: {} } } };
    return takeStep(save, scene, { ports, key: "k", rules: { screens } });
  };
  const { outcome } = await taken({ ...step, busy });
  expect(outcome).toEqual(success({ refusal: { message: "Too late.", at: "day" } }));
  const { hours, durationMinutes, everyMinutes, capacity } = step;
  const times = { hours, durationMinutes, everyMinutes, capacity, zone: "UTC", date: "day", time: "at" };
  expect(asked).toEqual([times]);
  // Without the hours nobody knows what is free, and nothing is saved.
  expect((await taken(step)).outcome).toMatchObject({ ok: false, failure: { code: "rule-failed" } });
  expect(asked).toHaveLength(1);
});
