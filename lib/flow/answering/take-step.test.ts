import { expect, test } from "vitest";
import { invariant } from "../../invariant";
import { success } from "../../result";
import {
  type Formula,
  noRules,
  type RangeEnd,
  type SaveStep,
  type SlotsStep,
  type Step,
  type Value,
} from "../rules/rules";
import { formulaOf } from "./formula-of";
import type { Scene } from "./scene";
import { takeStep } from "./take-step";
import { portsOver } from "./test-booking";
import { valueIn } from "./value-in";

test("all rows are looked up where they are counted or added up, and no more options made than a list shows", async () => {
  const limits: number[] = [];
  const { ports } = portsOver({
    find: async ({ limit }) => {
      limits.push(limit);
      return success({ rows: Array.from({ length: Math.min(limit, 500) }, (_, n) => ({ n })), title: "" });
    },
  });
  const scene: Scene = {
    ...{ rules: noRules, answers: {}, token: "t", today: "2026-11-21", rows: new Map(), results: new Map() },
  };
  const find = (id: string, limit?: number): Step => ({
    ...{ do: "find", id, source: "s", where: [] },
    ...(limit === undefined ? {} : { limit }),
  });
  const options: Value = { kind: "options", step: "all", fields: {} };
  const count: Step = { do: "compute", id: "count", formula: { op: "count", step: "all" } };
  const sum: Step = { do: "compute", id: "sum", formula: { op: "sum", step: "ten", column: "n" } };
  const days: Value = { kind: "column", step: "days", column: "n" };
  const opens = { steps: [count, sum], data: { options, days } };
  const around = { ports, key: () => "k", rules: { screens: { A: { opens } } } };
  const { outcome } = await takeStep(find("all"), scene, around);
  invariant(outcome.ok && !("refusal" in outcome.value), "rows were found");
  expect(formulaOf({ op: "count", step: "all" }, outcome.value)).toEqual(success(500));
  expect(valueIn(options, outcome.value)).toHaveLength(200);
  for (const step of [find("ten", 10), find("days"), find("shown")]) await takeStep(step, scene, around);
  expect(limits).toEqual([20_000, 10, 20_000, 200]);
});

test.each<[{ readonly [end in RangeEnd]?: string } | undefined, object]>([
  [{ "start-date": "2026-12-01", "end-date": "2026-12-04" }, success(270)],
  [{ "start-date": "2026-12-01" }, { ok: false, failure: { message: "Nothing is not a date." } }],
  [undefined, { ok: false, failure: { message: "Nothing is not a date." } }],
])(
  "the ends of a range of days are read apart: %j is priced by the night, and saved in two columns",
  async (stay, price) => {
    const end = (part: RangeEnd): Value => ({ kind: "answer", key: "stay", part });
    const [first, last] = [end("start-date"), end("end-date")];
    const cells: unknown[] = [];
    const { ports } = portsOver({
      save: async (wanted) => {
        cells.push(wanted.cells);
        return success({ rows: [], title: "" });
      },
    });
    const answers = stay === undefined ? {} : { stay };
    const start: Scene = {
      ...{ rules: noRules, answers, token: "t", today: "2026-11-21", results: new Map() },
      rows: new Map([["room", [{ price: 90 }]]]),
    };
    const around = { ports, key: () => "k", rules: noRules };
    const compute = (id: string, formula: Formula) => ({ do: "compute", id, formula }) as const;
    const save: SaveStep = { do: "save", id: "kept", source: "stays", match: [], values: { first, last } };
    await takeStep(save, start, around);
    expect(cells).toEqual([{ first: stay?.["start-date"] ?? null, last: stay?.["end-date"] ?? null }]);
    const nights = await takeStep(
      compute("nights", { op: "days-between", left: first, right: last }),
      start,
      around,
    );
    if (!nights.outcome.ok) return expect(nights.outcome).toMatchObject(price);
    invariant(!("refusal" in nights.outcome.value), "nothing is refused");
    const result = { kind: "result", step: "nights" } as const;
    const perNight = { kind: "cell", step: "room", column: "price" } as const;
    const product = compute("price", { op: "multiply", left: result, right: perNight });
    const { facts } = await takeStep(product, nights.outcome.value, around);
    expect(success(facts)).toEqual(price);
  },
);

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
  const { outcome } = await takeStep(step, scene, { ports, key: () => "k", rules: noRules });
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
    return takeStep(save, scene, { ports, key: () => "k", rules: { screens } });
  };
  const { outcome } = await taken({ ...step, busy, bufferMinutes: 10 });
  expect(outcome).toEqual(success({ refusal: { message: "Too late.", at: "day" } }));
  const { hours, durationMinutes, everyMinutes, capacity } = step;
  const times = {
    hours,
    durationMinutes,
    everyMinutes,
    bufferMinutes: 10,
    capacity,
    zone: "UTC",
    date: "day",
    time: "at",
  };
  expect(asked).toEqual([times]);
  // Without the hours nobody knows what is free, and nothing is saved.
  expect((await taken(step)).outcome).toMatchObject({ ok: false, failure: { code: "rule-failed" } });
  expect(asked).toHaveLength(1);
});

test("a booking whose step names no free times is saved beside all it may be of, and refused when none has the time", async () => {
  const busy = { kind: "table", source: "bookings", date: "day", time: "at" } as const;
  const slot = { kind: "answer", key: "slot" } as const;
  const save: SaveStep = {
    ...{ do: "save", id: "kept", source: "bookings", match: [], values: { day: slot, at: slot } },
  };
  const long = { ...step, id: "long", busy, durationMinutes: 60 };
  const scene = {
    ...{ rules: noRules, answers: {}, token: "t", today: "2026-11-21", rows: new Map(), results: new Map() },
  };
  const saving = async (saved: SaveStep, steps: readonly Step[], free?: number) => {
    const asked: (number | undefined)[] = [];
    const { ports } = portsOver({
      save: async ({ unlessTaken }) => {
        asked.push(unlessTaken?.durationMinutes);
        const isTaken = unlessTaken !== undefined && unlessTaken.durationMinutes !== free;
        return success(isTaken ? "taken" : { rows: [], title: "" });
      },
    });
    const screens = { PICK: { opens: { steps, data: {} } } };
    const { outcome } = await takeStep(saved, scene, { ports, key: () => "k", rules: { screens } });
    const refusal = outcome.ok && "refusal" in outcome.value ? outcome.value.refusal.message : null;
    return { asked, refusal };
  };
  const short = { ...step, busy };
  const taken = "This is taken by now. Please choose another one.";
  expect(await saving(save, [short, { ...short, id: "again" }])).toEqual({ asked: [30], refusal: taken });
  expect(await saving(save, [short, long], 60)).toEqual({ asked: [30, 60], refusal: null });
  expect(await saving(save, [short, long])).toEqual({ asked: [30, 60], refusal: taken });
  const full = { kind: "fixed", value: "Sorry." } as const;
  const other = { ...save, id: "other", unlessTaken: { slots: "free", full } };
  expect(await saving(save, [short, other])).toEqual({ asked: [30], refusal: "Sorry." });
  // What takes no time, or is not counted beside free times, is saved whatever others did.
  const noted = { ...save, values: { day: slot } };
  for (const [each, slots] of [[noted, short] as const, [save, step] as const]) {
    expect(await saving(each, [slots])).toEqual({ asked: [undefined], refusal: null });
  }
  const moved = { ...noted, match: [{ column: "name", is: "is", value: slot }] } as const;
  expect(await saving(moved, [short])).toEqual({ asked: [30], refusal: taken });
});
