import { invariant } from "../../invariant";
import { success } from "../../result";
import type { JsonObject } from "../json";
import { parse } from "../model/parse";
import { type Rules, rowIdColumn, type Value } from "../rules/rules";
import { answerQuestion } from "./answer-question";
import { holds } from "./compare-values";
import type { AnsweringPorts, Row } from "./ports";

const list = {
  type: "array",
  items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
  __example__: [],
};
const text = { type: "string", __example__: "" };
const document = parse({
  version: "7.3",
  data_api_version: "3.0",
  routing_model: { PICK: ["DETAILS"], DETAILS: ["DONE"], DONE: [] },
  screens: [
    {
      id: "PICK",
      title: "Pick",
      data: { slots: list, field_errors: { type: "object", __example__: {} } },
      layout: { type: "SingleColumnLayout", children: [] },
    },
    {
      id: "DETAILS",
      title: "Details",
      data: { when: text, total: text, nights: { type: "number", __example__: 1 } },
      layout: { type: "SingleColumnLayout", children: [] },
    },
    {
      id: "DONE",
      title: "Done",
      terminal: true,
      layout: { type: "SingleColumnLayout", children: [] },
    },
  ],
});
invariant(document, "the Flow parses");

const answer = (key: string): Value => ({ kind: "answer", key });
const fixed = (value: string | number): Value => ({ kind: "fixed", value });
/** A time is chosen and held, then the person says who they are. */
export const bookingRules: Rules = {
  version: 1,
  zone: "Europe/Madrid",
  locale: "en",
  screens: {
    PICK: {
      opens: {
        steps: [
          {
            do: "find",
            id: "free",
            source: "slots",
            where: [{ column: "places", is: "more", value: fixed(0) }],
          },
        ],
        data: {
          slots: {
            kind: "options",
            step: "free",
            fields: {
              title: [{ column: "day", as: "weekday" }, " · ", { column: "time" }],
              description: [{ column: "note" }],
            },
          },
        },
      },
      taps: [
        {
          trigger: "book",
          steps: [
            {
              do: "check",
              id: "chosen",
              refuseWhen: [{ left: answer("slot"), is: "empty" }],
              message: fixed("Choose a time."),
              at: "slot",
            },
            {
              do: "reserve",
              id: "place",
              source: "slots",
              row: answer("slot"),
              column: "places",
              quantity: fixed(1),
              minutes: 10,
              full: fixed("Somebody was faster."),
              at: "slot",
            },
            {
              do: "find",
              id: "slot",
              source: "slots",
              where: [{ column: rowIdColumn, is: "is", value: answer("slot") }],
            },
            {
              do: "compute",
              id: "sum",
              formula: {
                op: "multiply",
                left: { kind: "cell", step: "slot", column: "price" },
                right: answer("people"),
              },
            },
          ],
          outcomes: [
            {
              when: [],
              then: {
                kind: "go",
                screen: "DETAILS",
                data: {
                  when: { kind: "cell", step: "slot", column: "day" },
                  total: {
                    kind: "shown",
                    as: "money",
                    currency: "EUR",
                    value: { kind: "result", step: "sum" },
                  },
                  nights: answer("people"),
                },
              },
            },
          ],
        },
      ],
    },
    DETAILS: {
      taps: [
        {
          trigger: "send",
          steps: [
            {
              do: "save",
              id: "row",
              source: "bookings",
              match: [],
              values: { name: answer("name"), run: { kind: "token" } },
            },
          ],
          outcomes: [
            {
              when: [{ left: answer("name"), is: "empty" }],
              then: { kind: "stay", message: fixed("Who are you?"), data: {} },
            },
            { when: [], then: { kind: "finish", params: { name: answer("name") } } },
          ],
        },
      ],
    },
  },
};

/** The same, and before the booking is saved an address is told of it. */
export const tellingRules: Rules = {
  ...bookingRules,
  screens: {
    ...bookingRules.screens,
    DETAILS: {
      taps: (bookingRules.screens.DETAILS?.taps ?? []).map((tap) => ({
        ...tap,
        steps: [{ do: "call", id: "told", source: "till", values: {} }, ...tap.steps],
      })),
    },
  },
};

const slots: readonly Row[] = [
  { [rowIdColumn]: "r1", day: "2026-12-01", time: "09:00", places: 2, price: 12.5, note: "" },
  { [rowIdColumn]: "r2", day: "2026-12-02", time: "10:00", places: 0, price: 20, note: "with Ana" },
  { [rowIdColumn]: "r3", day: "2026-12-03", time: "11:00", places: 1, price: 20, note: "with Ana" },
];

/** Ports over a list in memory; what was written is kept. */
export function portsOver(changes: Partial<AnsweringPorts> = {}) {
  const written: string[] = [];
  const ports: AnsweringPorts = {
    find: async ({ where, limit }) => {
      const rows = slots.filter((row) =>
        where.every(({ column, is, value }) => holds(row[column], is, value)),
      );
      return success({ rows: rows.slice(0, limit), title: "Slots" });
    },
    slots: async () => success({ rows: [], title: "" }),
    save: async ({ cells, key, keepsPlaces }) => {
      written.push(`${key} ${JSON.stringify(cells)}${keepsPlaces ? " and the places" : ""}`);
      return success({ rows: [{ [rowIdColumn]: "new" }], title: "Bookings" });
    },
    reserve: async ({ row, key }) => {
      written.push(`${key} ${row}`);
      return success({ outcome: row === "r3" ? ("full" as const) : ("held" as const), title: "Slots" });
    },
    call: async ({ key }) => {
      written.push(key);
      return success({ rows: [], title: "" });
    },
    confirm: async () => {
      written.push("confirmed");
      return success("kept" as const);
    },
    unconfirm: async () => {
      written.push("held again");
    },
    today: "2026-11-21",
    elapsed: () => 0,
    ...changes,
  };
  return { ports, written };
}

/**
 * Asks the rules of the booking over a list in memory.
 * `before` is what the screen was given; what was written, the titles of the steps and how often `before` was asked
 * for come back with the answer.
 */
export async function askBooking(
  action: "INIT" | "data_exchange" | "BACK",
  {
    screen,
    data = {},
    before = {},
    flowToken = "t1",
    isTrial,
    rules = bookingRules,
    ...changes
  }: {
    screen?: string;
    data?: JsonObject;
    before?: JsonObject;
    flowToken?: string;
    isTrial?: true;
    rules?: Rules;
  } & Partial<AnsweringPorts>,
) {
  const { ports, written } = portsOver(changes);
  invariant(document, "the Flow parses");
  const question = { action, screen, data, flowToken };
  let lookUps = 0;
  const shownBefore = async (): Promise<JsonObject> => {
    lookUps += 1;
    return before;
  };
  const trial = isTrial ? { isTrial } : {};
  const around = { document, rules, ports, before: shownBefore, key: () => "q1", ...trial };
  const { reply, steps } = await answerQuestion(question, around);
  return { reply, written, lookUps, steps: steps.map(({ title }) => title) };
}

/** The free times, as the first screen offers them. */
export const freeTimes = [
  { id: "r1", title: "Tue, Dec 1 · 09:00" },
  { id: "r3", title: "Thu, Dec 3 · 11:00", description: "with Ana" },
];
