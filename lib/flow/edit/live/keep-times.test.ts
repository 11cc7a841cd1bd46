import { expect, test } from "vitest";
import { invariant } from "../../../invariant";
import { parse } from "../../model/parse";
import { noRules, type Rules, type SaveStep, type SlotsStep, type Step, type Value } from "../../rules/rules";
import { rulesSchema } from "../../rules/rules-schema";
import { faultsOf } from "../../validate/live/faults-of";
import { setRules } from "../set-rules";
import { keepTimes } from "./keep-times";
import { makeListOfTimes } from "./make-list-of-times";

const words = { full: "Somebody was faster." };
const slot: Value = { kind: "answer", key: "slot" };
const slots: SlotsStep = {
  ...{ do: "slots", id: "free", hours: [{ weekday: 1, from: "09:00", until: "17:00" }], days: 7 },
  ...{ durationMinutes: 30, everyMinutes: 30, capacity: 1, from: { kind: "today" } },
  busy: { kind: "table", source: "bookings", date: "day", time: "at" },
};
const save: SaveStep = {
  ...{ do: "save", id: "kept", source: "bookings", match: [], values: { day: slot, at: slot } },
};

/** A Flow whose first screen finds free times and saves the one that was chosen. */
function flow(step: Step, found: Step = slots) {
  const payload = { trigger: "book", slot: "${form.slot}" };
  const document = parse({
    version: "7.3",
    screens: [
      {
        ...{ id: "PICK", title: "Pick", terminal: true },
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "Dropdown", name: "slot", label: "When", "data-source": [{ id: "a", title: "A" }] },
            { type: "Footer", label: "Book", "on-click-action": { name: "data_exchange", payload } },
          ],
        },
      },
    ],
  });
  invariant(document, "the Flow parses");
  const finish = { when: [], then: { kind: "finish", params: {} } } as const;
  const rules: Rules = {
    ...noRules,
    screens: {
      PICK: {
        opens: { steps: [found], data: {} },
        taps: [{ trigger: "book", steps: [step], outcomes: [finish] }],
      },
    },
  };
  return setRules(document, rules);
}

function savedIn(step: Step, found?: Step) {
  const kept = keepTimes(flow(step, found), words);
  return kept.rules?.screens.PICK?.taps?.[0]?.steps[0];
}

test("what saves a booking of free times says so to who comes too late, at the input of the time, in the owner's words", () => {
  const unlessTaken = { slots: "free", full: { kind: "fixed", value: words.full }, at: "slot" } as const;
  expect(savedIn(save)).toEqual({ ...save, unlessTaken });
  const own = { ...save, unlessTaken: { slots: "free", full: { kind: "fixed", value: "Sorry" } } } as const;
  expect(savedIn(own)).toBe(own);
  const kept = keepTimes(flow(save), words);
  expect(keepTimes(kept, words)).toBe(kept);
  expect(rulesSchema.parse(kept.rules)).toEqual(kept.rules);
  expect(faultsOf(kept.rules, kept, undefined)).toEqual([]);
  expect(JSON.stringify(kept.screens)).toContain("field_errors");
});

test("what saves no time, or where free times are not found beside it any more, is saved whatever others did", () => {
  const open: Value = { kind: "fixed", value: "" };
  for (const values of [{ note: slot }, { day: open }, { day: slot }, { day: slot, at: open }]) {
    const marked = { ...save, values };
    expect(savedIn(marked)).toBe(marked);
  }
  const { busy: _, ...besideNothing } = slots;
  const kept = { ...save, unlessTaken: { slots: "free", full: { kind: "fixed", value: "Sorry" } } } as const;
  expect(savedIn(kept, besideNothing)).toEqual(save);
  const orphan = flow(kept, besideNothing);
  expect(faultsOf(orphan.rules, orphan, undefined).map(({ code }) => code)).toEqual(["step-gone"]);
});

test("of several free times of a table those are meant in whose list the time is chosen", () => {
  const start = flow(save, { ...slots, id: "long", durationMinutes: 60 });
  const dropdown = start.screens[0]?.children[0];
  invariant(dropdown, "the time is chosen on the first screen");
  const home = { zone: "UTC", locale: "en" };
  const made = makeListOfTimes(start, { node: dropdown.id, list: "data-source", home });
  const screens = made?.document.rules?.screens ?? {};
  const steps = (screens.PICK?.opens?.steps ?? []).map((step) =>
    step.do === "slots" && slots.busy ? { ...step, busy: slots.busy } : step,
  );
  const opens = { steps, data: screens.PICK?.opens?.data ?? {} };
  const rules = { ...noRules, screens: { ...screens, PICK: { ...screens.PICK, opens } } };
  invariant(made, "the list is one of times");
  const [, shown] = steps;
  const kept = keepTimes(setRules(made.document, rules), words).rules?.screens.PICK?.taps?.[0]?.steps[0];
  expect(kept).toMatchObject({ unlessTaken: { slots: shown?.id, at: "slot" } });
});
