import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import type { Exchange, Reply } from "../exchange";
import { checkReply } from "./check-reply";
import { contractOf } from "./contract";

const options = {
  type: "array",
  items: {
    type: "object",
    properties: { id: { type: "string" }, title: { type: "string" }, price: { type: "number" } },
  },
  __example__: [],
};
const list = { type: "Dropdown", name: "slot", label: "Slot", "data-source": "${data.slots}" };
const layout = (...children: object[]) => ({ type: "SingleColumnLayout", children });
const flow = {
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { HOME: ["SLOTS"], SLOTS: ["DONE"], DONE: [] },
  screens: [
    { id: "HOME", title: "Home", data: {}, layout: layout() },
    {
      id: "SLOTS",
      title: "Slots",
      data: { slots: options, day: { type: "string", __example__: "" } },
      layout: layout(list),
    },
    { id: "DONE", title: "Done", terminal: true, data: { total: { type: "integer" } }, layout: layout() },
  ],
};

async function check(reply: Reply, exchange: Partial<Exchange> = {}, last?: JsonObject) {
  const contract = contractOf(JSON.stringify(flow));
  invariant(contract, "the Flow can be read");
  const asked: Exchange = {
    action: "data_exchange",
    screen: "HOME",
    data: {},
    flowToken: "token",
    version: "3.0",
    isTokenProved: false,
    receivedAt: new Date(0),
    ...exchange,
  };
  return checkReply(contract, asked, { reply, lastShown: async () => last });
}

const screen = (id: string, data: JsonObject = {}): Reply => ({ kind: "screen", screen: id, data });
const slots = [{ id: "1", title: "9:00", price: 5 }];

describe("a reply", () => {
  it.each([
    ["to the next screen", screen("SLOTS", { slots, day: "Monday" }), {}],
    ["to the screen before", screen("HOME"), { screen: "SLOTS" }],
    ["on the same screen, with a message", screen("HOME", { error_message: "Full." }), {}],
    ["on opening", screen("HOME"), { action: "INIT", screen: undefined }],
    ["on going back", screen("HOME"), { action: "BACK", screen: "SLOTS" }],
    ["that ends the Flow", { kind: "finish", params: { flow_token: "token" } }, {}],
    ["that closes it", { kind: "closed", message: "Used." }, {}],
  ] as [string, Reply, Partial<Exchange>][])("%s keeps the contract", async (_, reply, exchange) => {
    expect(await check(reply, exchange)).toEqual({ ok: true, value: { reply, notes: [] } });
  });

  it.each([
    ["an unknown screen", screen("MISSING"), {}, "unknown-screen", "HOME, SLOTS, DONE"],
    [
      "a screen that is not next",
      screen("DONE", { total: 1 }),
      {},
      "wrong-way",
      'No route leads from "HOME" to "DONE"',
    ],
    [
      "a first screen with others before it",
      screen("DONE", { total: 1 }),
      { action: "INIT", screen: undefined },
      "wrong-way",
      "cannot open",
    ],
    [
      "another first screen than the phone opened",
      screen("HOME"),
      { action: "INIT", screen: "SLOTS" },
      "wrong-way",
      '"SLOTS"',
    ],
    ["a missing field", screen("SLOTS", { slots }), {}, "wrong-data", 'declares "day"'],
    [
      "a field of another kind",
      screen("SLOTS", { slots: "9:00", day: "" }),
      {},
      "wrong-data",
      '"slots" should be array, but is string.',
    ],
    [
      "a wrong kind deep inside",
      screen("SLOTS", { slots: [...slots, { id: "2", title: "b", price: "5" }], day: "" }),
      {},
      "wrong-data",
      '"slots[1].price" should be number, but is string.',
    ],
    [
      "an entry without an id",
      screen("SLOTS", { slots: [{ title: "a" }], day: "" }),
      {},
      "wrong-data",
      '"slots[0].id" is missing',
    ],
    [
      "too many entries",
      screen("SLOTS", {
        slots: Array.from({ length: 201 }, (_, at) => ({ id: `${at}`, title: "a" })),
        day: "",
      }),
      {},
      "wrong-data",
      "200 at most",
    ],
    [
      "nothing where a value is declared",
      screen("SLOTS", { slots, day: null }),
      {},
      "wrong-data",
      '"day" should be string, but is null.',
    ],
  ] as [string, Reply, Partial<Exchange>, string, string][])(
    "with %s is refused with the exact cause",
    async (_, reply, exchange, code, words) => {
      const checked = await check(reply, exchange);
      expect(checked).toMatchObject({
        ok: false,
        failure: { code, message: expect.stringContaining(words) },
      });
    },
  );

  it("loses what the screen does not declare, and says so", async () => {
    const checked = await check(screen("SLOTS", { slots, day: "", secret: 1, error_message: "Hm." }));
    expect(checked).toMatchObject({
      value: {
        reply: { data: { slots, day: "", error_message: "Hm." } },
        notes: ['The screen "SLOTS" declares no "secret"; it was left out.'],
      },
    });
  });

  it("on the same screen is filled up with what the phone had", async () => {
    const reply = screen("SLOTS", { error_message: "Full." });
    const checked = await check(reply, { screen: "SLOTS" }, { slots, day: "Monday", error_message: "old" });
    expect(checked).toMatchObject({
      value: {
        reply: { data: { slots, day: "Monday", error_message: "Full." } },
        notes: [expect.stringContaining('"slots", "day"')],
      },
    });
    expect(await check(screen("SLOTS", { slots }), {}, { day: "Monday" })).toMatchObject({ ok: false });
  });

  it("that ends the Flow carries the token, and who forgot it is told", async () => {
    const checked = await check({ kind: "finish", params: { id: 1 } });
    expect(checked).toMatchObject({
      value: {
        reply: { params: { id: 1, flow_token: "token" } },
        notes: ['"flow_token" was added to the answers.'],
      },
    });
  });

  it("with the same id twice or a long title passes with a note", async () => {
    const twice = [...slots, { id: "1", title: "x".repeat(90) }];
    const checked = await check(screen("SLOTS", { slots: twice, day: "" }));
    expect(checked).toMatchObject({
      value: { notes: [expect.stringContaining('"1" twice'), expect.stringContaining("slots[1].title")] },
    });
  });
});
