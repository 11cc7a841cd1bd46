import { describe, expect, test } from "vitest";
import { failure, success } from "../../result";
import { rulesSchema } from "../rules/rules-schema";
import { askBooking, bookingRules, freeTimes, tellingRules } from "./test-booking";

const down = { message: "The sheet did not answer." };

describe("answering by rules", () => {
  test("the first screen opens with what its rules look up, in the form its fields declare", async () => {
    const { reply, steps } = await askBooking("INIT", {});
    expect(reply).toEqual(
      success({ kind: "screen", screen: "PICK", data: { slots: freeTimes, field_errors: {} } }),
    );
    expect(steps).toEqual(["Looked up 2 rows in Slots", "Goes to PICK"]);
  });

  test("a tap takes its steps, and brings the next screen what they found, as text or number as declared", async () => {
    const { reply, written } = await askBooking("data_exchange", {
      screen: "PICK",
      data: { trigger: "book", slot: "r1", people: "2" },
    });
    expect(reply).toEqual(
      success({
        kind: "screen",
        screen: "DETAILS",
        data: { when: "2026-12-01", total: "€25.00", nights: 2 },
      }),
    );
    expect(written).toEqual(["q1|place r1"]);
  });

  test.each([
    ["nothing is chosen", { trigger: "book" }, "Choose a time."],
    ["the last place is gone", { trigger: "book", slot: "r3", people: 1 }, "Somebody was faster."],
  ])(
    "when %s, the person stays, with fresh choices and the message at the field",
    async (_, data, message) => {
      const { reply } = await askBooking("data_exchange", { screen: "PICK", data });
      expect(reply).toEqual(
        success({
          kind: "screen",
          screen: "PICK",
          data: { slots: freeTimes, field_errors: { slot: message } },
        }),
      );
    },
  );

  test("who stays on a screen gets again what the screen was given before", async () => {
    const before = { when: "2026-12-01", total: "€25.00", nights: 2 };
    const { reply } = await askBooking("data_exchange", {
      screen: "DETAILS",
      data: { trigger: "send", name: " " },
      before,
    });
    expect(reply).toEqual(
      success({ kind: "screen", screen: "DETAILS", data: { ...before, error_message: "Who are you?" } }),
    );
  });

  test.each([
    ["opens the Flow", "INIT", undefined, {}, 0],
    ["goes on to another screen", "data_exchange", "PICK", { trigger: "book", slot: "r1", people: 1 }, 0],
    ["goes back", "BACK", "DETAILS", {}, 0],
    ["ends the Flow", "data_exchange", "DETAILS", { trigger: "send", name: "Ana" }, 0],
    ["stays by a rule", "data_exchange", "DETAILS", { trigger: "send", name: "" }, 1],
    ["stays by a refusal", "data_exchange", "PICK", { trigger: "book" }, 1],
  ] as const)("for who %s, what was shown before is looked up as often as it is needed", async (...given) => {
    const [, action, screen, data, times] = given;
    const { lookUps } = await askBooking(action, screen === undefined ? { data } : { screen, data });
    expect(lookUps).toBe(times);
  });

  test("the end keeps what was reserved with the booking, and sends its answers with the token of the message", async () => {
    const { reply, written } = await askBooking("data_exchange", {
      screen: "DETAILS",
      data: { trigger: "send", name: "Ana" },
    });
    expect(reply).toEqual(success({ kind: "finish", params: { name: "Ana", flow_token: "t1" } }));
    expect(written).toEqual(['q1|row {"name":"Ana","run":"t1"} and the places']);
  });

  test.each([
    ["in a trial", { isTrial: true }],
    ["when the phone named none", { flowToken: "" }],
  ] as const)("%s the end sends no token", async (_, change) => {
    const question = { screen: "DETAILS", data: { trigger: "send", name: "Ana" } };
    const { reply } = await askBooking("data_exchange", { ...question, ...change });
    expect(reply).toEqual(success({ kind: "finish", params: { name: "Ana" } }));
  });

  test("places are kept before an address is told of them, and not once more with the booking", async () => {
    const { written } = await askBooking("data_exchange", {
      ...{ screen: "DETAILS", data: { trigger: "send", name: "Ana" }, rules: tellingRules },
    });
    expect(written).toEqual(["confirmed", "q1|told", 'q1|row {"name":"Ana","run":"t1"}']);
  });

  test("a booking that leads to no end keeps no places, and a Flow without places asks for none", async () => {
    const stays = await askBooking("data_exchange", {
      ...{ screen: "DETAILS", data: { trigger: "send", name: "" } },
    });
    expect(stays.written).toEqual(['q1|row {"name":"","run":"t1"}']);
    const { DETAILS } = bookingRules.screens;
    const plain = await askBooking("data_exchange", {
      ...{ screen: "DETAILS", data: { trigger: "send", name: "Ana" } },
      rules: { ...bookingRules, screens: DETAILS ? { DETAILS } : {} },
    });
    expect(plain.written).toEqual(['q1|row {"name":"Ana","run":"t1"}']);
  });

  test.each([
    ["with the booking", bookingRules, { save: async () => success("lost" as const) }],
    ["before an address is told", tellingRules, { confirm: async () => success("lost" as const) }],
  ])(
    "who lost their place, as is found %s, leaves no booking behind, and reads so",
    async (_, rules, ports) => {
      const { reply, written } = await askBooking("data_exchange", {
        screen: "DETAILS",
        data: { trigger: "send", name: "Ana" },
        rules,
        ...ports,
      });
      expect(reply).toMatchObject(
        success({ screen: "DETAILS", data: { error_message: "Somebody was faster." } }),
      );
      expect(written).toEqual([]);
    },
  );

  test.each([
    [
      "who is refused when the booking is saved",
      { save: async () => success("taken" as const) },
      "Ana",
      true,
    ],
    ["who is answered nothing because it cannot be saved", { save: async () => failure(down) }, "Ana", true],
    ["who ends the Flow", {}, "Ana", false],
    ["who stays before anything is saved for good", {}, "", false],
  ])(
    "the places of %s are held only for a while again, or stay as they are",
    async (_, ports, name, isHeld) => {
      const { steps, written } = await askBooking("data_exchange", {
        screen: "DETAILS",
        data: { trigger: "send", name },
        rules: tellingRules,
        ...ports,
      });
      expect(written.includes("held again")).toBe(isHeld);
      expect(steps.some((title) => title.startsWith("The Flow does not end here"))).toBe(isHeld);
    },
  );

  test("with one rule on a screen no trigger is needed; a name that no rule has is a fault, not a guess", async () => {
    const plain = await askBooking("data_exchange", { screen: "DETAILS", data: { name: "Ana" } });
    expect(plain.reply.ok).toBe(true);
    const other = await askBooking("data_exchange", { screen: "DETAILS", data: { trigger: "pay" } });
    expect(other.reply).toEqual(
      failure({ code: "no-rule", message: "No rule of the screen DETAILS is called “pay”." }),
    );
  });

  test("back leads to the one screen before, filled afresh", async () => {
    const { reply } = await askBooking("BACK", { screen: "DETAILS" });
    expect(reply).toMatchObject(success({ screen: "PICK", data: { slots: freeTimes } }));
  });

  test("a source that does not answer is told, with what it said", async () => {
    const { reply, steps } = await askBooking("INIT", { find: async () => failure(down) });
    expect(reply).toEqual(failure({ code: "source-down", ...down }));
    expect(steps).toEqual(["Could not go on"]);
  });

  test("the rules of this test are rules that may come from outside", () => {
    expect(rulesSchema.parse(bookingRules)).toEqual(bookingRules);
    expect(rulesSchema.safeParse({ ...bookingRules, more: 1 }).success).toBe(false);
  });
});
