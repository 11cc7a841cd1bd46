import { newId } from "@/db/new-id";
import type { Scope, WorkspaceScope } from "@/db/scope";
import type { Exchange } from "@/lib/endpoint/exchange";
import { neverCut } from "@/lib/endpoint/test-cut";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import type { Rules, Value } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import type { Column } from "@/lib/sources/rows";
import { addTable } from "@/lib/sources/test-table";
import { decideByRules } from "./decide-by-rules";

const slotColumns: readonly Column[] = [
  { id: "day", name: "Day", type: "date" },
  { id: "places", name: "Places", type: "number" },
];
const bookingColumns: readonly Column[] = [
  { id: "name", name: "Name", type: "text" },
  { id: "day", name: "Day", type: "date" },
  { id: "token", name: "Token", type: "text" },
];

export type TestBooking = {
  readonly flow: FlowDocument;
  readonly rules: Rules;
  readonly slotsId: string;
  readonly bookingsId: string;
  readonly rowId: string;
};

/** A Flow that books one of the places of a day: PICK shows what is free, DETAILS saves the booking and ends. */
export async function addTestBooking(scope: Scope, places: number, now: Date): Promise<TestBooking> {
  const rows = [{ day: "2030-01-07", places }];
  const slots = await addTable(scope, { columns: slotColumns, rows, now });
  const bookings = await addTable(scope, { name: "Bookings", columns: bookingColumns, now });
  const [rowId] = slots.rowIds;
  invariant(rowId, "the day was added");
  const flow = bookingFlow();
  return {
    flow,
    rules: bookingRules(slots.id, bookings.id),
    slotsId: slots.id,
    bookingsId: bookings.id,
    rowId,
  };
}

function bookingFlow(): FlowDocument {
  const list = {
    type: "array",
    items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
    __example__: [],
  };
  const layout = { type: "SingleColumnLayout", children: [] };
  const flow = parse({
    version: "7.3",
    data_api_version: "3.0",
    routing_model: { PICK: ["DETAILS"], DETAILS: [] },
    screens: [
      { id: "PICK", title: "Pick", data: { days: list }, layout },
      { id: "DETAILS", title: "Details", terminal: true, layout },
    ],
  });
  invariant(flow, "the Flow parses");
  return flow;
}

function bookingRules(slots: string, bookings: string): Rules {
  const answer = (key: string): Value => ({ kind: "answer", key });
  const fixed = (value: string | number): Value => ({ kind: "fixed", value });
  return {
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
              source: slots,
              where: [{ column: "day", is: "at-least", value: { kind: "today" } }],
              free: { column: "places", quantity: fixed(1) },
            },
          ],
          data: { days: { kind: "options", step: "free", fields: { title: [{ column: "day" }] } } },
        },
        taps: [
          {
            trigger: "pick",
            steps: [
              {
                do: "reserve",
                id: "place",
                source: slots,
                row: answer("day"),
                column: "places",
                quantity: fixed(1),
                minutes: 10,
                full: fixed("This day is full."),
              },
            ],
            outcomes: [{ when: [], then: { kind: "go", screen: "DETAILS", data: {} } }],
          },
        ],
      },
      DETAILS: {
        taps: [
          {
            trigger: "book",
            steps: [
              {
                do: "save",
                id: "booking",
                source: bookings,
                match: [],
                values: { name: answer("name"), token: { kind: "token" } },
              },
            ],
            outcomes: [{ when: [], then: { kind: "finish", params: { name: answer("name") } } }],
          },
        ],
      },
    },
  };
}

/** One question of a person in this Flow. */
export function asked(
  flowToken: string,
  action: Exchange["action"],
  screen: string | undefined,
  data: JsonObject = {},
): Exchange {
  return { action, screen, data, flowToken, version: "3.0", isTokenProved: false, receivedAt: new Date(0) };
}

/** Answers by the rules of the booking. */
export function bookingDecider(scope: WorkspaceScope, booking: TestBooking, now: () => Date, isTest = false) {
  const { flow, rules } = booking;
  const isShared = (token: string) => token === "unused";
  const lastShown = async () => undefined;
  const decide = decideByRules({ scope, flow, rules, lastShown, isShared, now, isTest });
  return (exchange: Exchange) => decide(exchange, neverCut);
}

/** Somebody picks the day and books it: "booked", or why not. */
export async function book(
  decide: ReturnType<typeof bookingDecider>,
  { rowId }: Pick<TestBooking, "rowId">,
  flowToken: string = newId(),
): Promise<string> {
  const picked = await decide(asked(flowToken, "data_exchange", "PICK", { trigger: "pick", day: rowId }));
  if (!picked.reply.ok) return picked.reply.failure.message;
  if (picked.reply.value.kind !== "screen") return picked.reply.value.kind;
  const { screen, data } = picked.reply.value;
  if (screen !== "DETAILS") return String(data.error_message);
  const details = { trigger: "book", name: flowToken };
  const done = await decide(asked(flowToken, "data_exchange", "DETAILS", details));
  if (!done.reply.ok) return done.reply.failure.message;
  const { value } = done.reply;
  return value.kind === "finish"
    ? "booked"
    : value.kind === "screen"
      ? String(value.data.error_message)
      : value.kind;
}
