import { describe, expect, it } from "vitest";
import type { AnswerReply } from "@/lib/flow/answering/answered";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { failure, success } from "@/lib/result";
import { sceneAfter, sceneBefore } from "./scenes";
import { verdictOn } from "./verdict";

const button = {
  type: "Footer",
  label: "Next",
  "on-click-action": {
    name: "data_exchange",
    payload: { trigger: "book", slot: "${form.time}", who: "${screen.HOME.form.name}", kind: "fixed" },
  },
};
const flow = parse({
  version: "7.3",
  screens: [{ id: "PICK", title: "Pick", layout: { type: "SingleColumnLayout", children: [button] } }],
});
const opened: JourneyStep = {
  ...{ action: "INIT", screen: null, data: {}, fault: null },
  shown: { version: "3.0", screen: "PICK", data: { slots: ["9:00"] } },
};
const booked: JourneyStep = {
  ...{ action: "data_exchange", screen: "PICK", fault: null },
  data: { trigger: "book", slot: "9:00", who: "Ana" },
  shown: {
    screen: "SUCCESS",
    data: { extension_message_response: { params: { flow_token: "t", slot: "9:00" } } },
  },
};

describe("a journey gone through again", () => {
  it("shows each screen with the data it had been given, and with what was filled in there", () => {
    invariant(flow, "the Flow parses");
    const steps = [opened, booked];
    expect(sceneBefore(flow, steps, 0)).toBeNull();
    const given = { screen: "PICK", data: { slots: ["9:00"] } };
    expect(sceneAfter(opened)).toEqual({ ...given, form: {} });
    expect(sceneBefore(flow, steps, 1)).toEqual({ ...given, form: { time: "9:00" } });
    expect(sceneAfter(booked)).toBeNull();
  });

  const answered = (reply: AnswerReply) => success({ reply: success(reply), steps: [] });
  const pick = (data: object) => answered({ kind: "screen", screen: "PICK", data: { ...data } });
  it.each([
    ["the same", opened, pick({ slots: ["9:00"] }), { kind: "same" }],
    ["other values", opened, pick({ slots: [] }), { kind: "values" }],
    ["the same end", booked, answered({ kind: "finish", params: { slot: "9:00" } }), { kind: "same" }],
    ["another screen", booked, pick({}), { kind: "way", screen: "PICK" }],
    ["an end", opened, answered({ kind: "finish", params: {} }), { kind: "way", screen: null }],
    ["nothing known then", { ...opened, fault: "Slow." }, pick({}), { kind: "unknown" }],
    [
      "nothing now",
      opened,
      success({ reply: failure({ code: "no-rule", message: "No rule." } as const), steps: [] }),
      { kind: "unable", message: "No rule." },
    ],
    ["no server", opened, failure({ reason: "unavailable" }), { kind: "unable", message: "" }],
  ] as const)("tells %s from what was answered then", (_, step, now, verdict) => {
    expect(verdictOn(step, now)).toEqual(verdict);
  });
});
